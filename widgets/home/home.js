// The client's home page: what comes next, the goal with its little rungs, and the stops of the journey.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon } from "../inputs/inputs.js";
import { EveryWay, PathLine, WholePath } from "./path.js";
import { Stop } from "./stop.js";

export function Screen({ screen, send }) {
  const { words } = screen;
  const go = (to) => send("go", { to }).catch(() => {});
  if (screen.view === "path") return html`<${WholePath} screen=${screen} send=${send} go=${go} />`;
  if (screen.view === "all") return html`<${EveryWay} screen=${screen} go=${go} />`;
  return html`<div class="home-hero">
      <${Next} next=${screen.next} ahead=${screen.ahead} words=${words} meetings=${screen.meetings} go=${go} onBegin=${() => send("begin").catch(() => {})} />
      <${Goal} goal=${screen.goal} words=${words} go=${go} />
    </div>
    ${
      screen.ahead
        ? html`<${PathLine} stops=${screen.path} words=${words} go=${go} />`
        : html`<h2 class="unseen">${words.stops}</h2>
            <ul class="home-path">
              ${screen.stops.map((stop) => html`<${Stop} key=${stop.to} stop=${stop} go=${go} />`)}
            </ul>`
    }
    ${screen.bring_to && html`<p class="home-bring"><${Button} kind="quiet" small icon="smartphone" onClick=${() => go(screen.bring_to)}>${words.bring}<//></p>`}`;
}

function Next({ next, ahead, words, meetings, go, onBegin }) {
  return html`<section class=${next.strong ? "card home-next strong" : "card home-next"} aria-labelledby="home-next">
    <h2 id="home-next">${words.next}</h2>
    ${next.lead && html`<p>${next.lead}</p>`}
    ${next.what &&
    html`<p>${!next.lead && html`<span>${words.agreed} </span>`}<strong dir="auto">${next.what}</strong>${
      (next.who || next.when) && html`<span class="home-who">${[next.who, next.when].filter(Boolean).join(" · ")}</span>`
    }</p>`}
    ${next.wish && html`<p><span>${words.wish} </span><strong dir="auto">${next.wish}</strong></p>`}
    ${next.theme && html`<p><span>${words.theme} </span><strong dir="auto">${next.theme}</strong></p>`}
    ${ahead &&
    html`<p>${
      ahead.title && html`<span>${words.path_next} </span><strong>${ahead.title}</strong>`
    }${ahead.purpose && html`<span class="home-who">${ahead.purpose}</span>`}</p>`}
    <div class="home-begin">
      <${Button} iconEnd="arrow-right" onClick=${onBegin}>${next.button}<//>
      ${meetings.map((one) => html`<${Button} kind="quiet" class="home-beside" key=${one.to} onClick=${() => go(one.to)}>${one.label}<//>`)}
    </div>
  </section>`;
}

function Goal({ goal, words, go }) {
  return html`<section class="card home-goal" aria-labelledby="home-goal">
    <h2 id="home-goal">${words.goal}</h2>
    ${goal.text ? html`<p class="home-goal-text"><q dir="auto">${goal.text}</q></p>` : html`<p class="soft">${words.goal_none}</p>`}
    ${goal.rungs.length > 0 &&
    html`<div class="home-rungs" aria-hidden="true">
      ${goal.rungs.map((rung) => html`<i class=${rung.state} style=${{ blockSize: `${rung.height * 100}%` }}></i>`)}
    </div>`}
    ${goal.state && html`<p class="soft">${goal.state}</p>`}
    <${Button} kind="quiet" class="home-goal-open" iconEnd="arrow-right" onClick=${() => go(goal.to)}>${goal.text ? words.goal_open : words.goal_write}<//>
  </section>`;
}
