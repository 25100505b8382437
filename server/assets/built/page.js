var ys=Object.defineProperty;var Q=(e,t)=>{for(var n in t)ys(e,n,{get:t[n],enumerable:!0})};var Jt=()=>document.documentElement.classList.contains("askelma-has-page");new MutationObserver((e,t)=>{Jt()&&(document.getElementById("askelma-opening")?.remove(),t.disconnect())}).observe(document.documentElement,{attributes:!0,attributeFilter:["class"]});setTimeout(()=>{let e=document.querySelector(".opening-slow");e&&!Jt()&&(e.hidden=!1)},25e3);var De,R,da,Te,ua,Xt,pa,Fe={},ha=[],ws=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;function ce(e,t){for(var n in t)e[n]=t[n];return e}function ma(e){var t=e.parentNode;t&&t.removeChild(e)}function fa(e,t,n){var a,i,o,l={};for(o in t)o=="key"?a=t[o]:o=="ref"?i=t[o]:l[o]=t[o];if(arguments.length>2&&(l.children=arguments.length>3?De.call(arguments,2):n),typeof e=="function"&&e.defaultProps!=null)for(o in e.defaultProps)l[o]===void 0&&(l[o]=e.defaultProps[o]);return Pe(e,l,a,i,null)}function Pe(e,t,n,a,i){var o={type:e,props:t,key:n,ref:a,__k:null,__:null,__b:0,__e:null,__d:void 0,__c:null,__h:null,constructor:void 0,__v:i??++da};return R.vnode!=null&&R.vnode(o),o}function Ve(e){return e.children}function Me(e,t){this.props=e,this.context=t}function ve(e,t){if(t==null)return e.__?ve(e.__,e.__.__k.indexOf(e)+1):null;for(var n;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null)return n.__e;return typeof e.type=="function"?ve(e):null}function ga(e){var t,n;if((e=e.__)!=null&&e.__c!=null){for(e.__e=e.__c.base=null,t=0;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null){e.__e=e.__c.base=n.__e;break}return ga(e)}}function ot(e){(!e.__d&&(e.__d=!0)&&Te.push(e)&&!Ne.__r++||Xt!==R.debounceRendering)&&((Xt=R.debounceRendering)||ua)(Ne)}function Ne(){for(var e;Ne.__r=Te.length;)e=Te.sort(function(t,n){return t.__v.__b-n.__v.__b}),Te=[],e.some(function(t){var n,a,i,o,l,r;t.__d&&(l=(o=(n=t).__v).__e,(r=n.__P)&&(a=[],(i=ce({},o)).__v=o.__v+1,ct(r,o,i,n.__n,r.ownerSVGElement!==void 0,o.__h!=null?[l]:null,a,l??ve(o),o.__h),ka(a,o),o.__e!=l&&ga(o)))})}function _a(e,t,n,a,i,o,l,r,$,u){var d,f,g,h,m,q,y,S=a&&a.__k||ha,v=S.length;for(n.__k=[],d=0;d<t.length;d++)if((h=n.__k[d]=(h=t[d])==null||typeof h=="boolean"?null:typeof h=="string"||typeof h=="number"||typeof h=="bigint"?Pe(null,h,null,null,h):Array.isArray(h)?Pe(Ve,{children:h},null,null,null):h.__b>0?Pe(h.type,h.props,h.key,null,h.__v):h)!=null){if(h.__=n,h.__b=n.__b+1,(g=S[d])===null||g&&h.key==g.key&&h.type===g.type)S[d]=void 0;else for(f=0;f<v;f++){if((g=S[f])&&h.key==g.key&&h.type===g.type){S[f]=void 0;break}g=null}ct(e,h,g=g||Fe,i,o,l,r,$,u),m=h.__e,(f=h.ref)&&g.ref!=f&&(y||(y=[]),g.ref&&y.push(g.ref,null,h),y.push(f,h.__c||m,h)),m!=null?(q==null&&(q=m),typeof h.type=="function"&&h.__k!=null&&h.__k===g.__k?h.__d=$=va(h,$,e):$=ba(e,h,g,S,m,$),u||n.type!=="option"?typeof n.type=="function"&&(n.__d=$):e.value=""):$&&g.__e==$&&$.parentNode!=e&&($=ve(g))}for(n.__e=q,d=v;d--;)S[d]!=null&&(typeof n.type=="function"&&S[d].__e!=null&&S[d].__e==n.__d&&(n.__d=ve(a,d+1)),wa(S[d],S[d]));if(y)for(d=0;d<y.length;d++)ya(y[d],y[++d],y[++d])}function va(e,t,n){var a,i;for(a=0;a<e.__k.length;a++)(i=e.__k[a])&&(i.__=e,t=typeof i.type=="function"?va(i,t,n):ba(n,i,i,e.__k,i.__e,t));return t}function ba(e,t,n,a,i,o){var l,r,$;if(t.__d!==void 0)l=t.__d,t.__d=void 0;else if(n==null||i!=o||i.parentNode==null)e:if(o==null||o.parentNode!==e)e.appendChild(i),l=null;else{for(r=o,$=0;(r=r.nextSibling)&&$<a.length;$+=2)if(r==i)break e;e.insertBefore(i,o),l=o}return l!==void 0?l:i.nextSibling}function ea(e,t,n){t[0]==="-"?e.setProperty(t,n):e[t]=n==null?"":typeof n!="number"||ws.test(t)?n:n+"px"}function Ae(e,t,n,a,i){var o;e:if(t==="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof a=="string"&&(e.style.cssText=a=""),a)for(t in a)n&&t in n||ea(e.style,t,"");if(n)for(t in n)a&&n[t]===a[t]||ea(e.style,t,n[t])}else if(t[0]==="o"&&t[1]==="n")o=t!==(t=t.replace(/Capture$/,"")),t=t.toLowerCase()in e?t.toLowerCase().slice(2):t.slice(2),e.l||(e.l={}),e.l[t+o]=n,n?a||e.addEventListener(t,o?aa:ta,o):e.removeEventListener(t,o?aa:ta,o);else if(t!=="dangerouslySetInnerHTML"){if(i)t=t.replace(/xlink[H:h]/,"h").replace(/sName$/,"s");else if(t!=="href"&&t!=="list"&&t!=="form"&&t!=="tabIndex"&&t!=="download"&&t in e)try{e[t]=n??"";break e}catch{}typeof n=="function"||(n!=null&&(n!==!1||t[0]==="a"&&t[1]==="r")?e.setAttribute(t,n):e.removeAttribute(t))}}function ta(e){this.l[e.type+!1](R.event?R.event(e):e)}function aa(e){this.l[e.type+!0](R.event?R.event(e):e)}function ct(e,t,n,a,i,o,l,r,$){var u,d,f,g,h,m,q,y,S,v,I,T=t.type;if(t.constructor!==void 0)return null;n.__h!=null&&($=n.__h,r=t.__e=n.__e,t.__h=null,o=[r]),(u=R.__b)&&u(t);try{e:if(typeof T=="function"){if(y=t.props,S=(u=T.contextType)&&a[u.__c],v=u?S?S.props.value:u.__:a,n.__c?q=(d=t.__c=n.__c).__=d.__E:("prototype"in T&&T.prototype.render?t.__c=d=new T(y,v):(t.__c=d=new Me(y,v),d.constructor=T,d.render=Cs),S&&S.sub(d),d.props=y,d.state||(d.state={}),d.context=v,d.__n=a,f=d.__d=!0,d.__h=[]),d.__s==null&&(d.__s=d.state),T.getDerivedStateFromProps!=null&&(d.__s==d.state&&(d.__s=ce({},d.__s)),ce(d.__s,T.getDerivedStateFromProps(y,d.__s))),g=d.props,h=d.state,f)T.getDerivedStateFromProps==null&&d.componentWillMount!=null&&d.componentWillMount(),d.componentDidMount!=null&&d.__h.push(d.componentDidMount);else{if(T.getDerivedStateFromProps==null&&y!==g&&d.componentWillReceiveProps!=null&&d.componentWillReceiveProps(y,v),!d.__e&&d.shouldComponentUpdate!=null&&d.shouldComponentUpdate(y,d.__s,v)===!1||t.__v===n.__v){d.props=y,d.state=d.__s,t.__v!==n.__v&&(d.__d=!1),d.__v=t,t.__e=n.__e,t.__k=n.__k,t.__k.forEach(function(x){x&&(x.__=t)}),d.__h.length&&l.push(d);break e}d.componentWillUpdate!=null&&d.componentWillUpdate(y,d.__s,v),d.componentDidUpdate!=null&&d.__h.push(function(){d.componentDidUpdate(g,h,m)})}d.context=v,d.props=y,d.state=d.__s,(u=R.__r)&&u(t),d.__d=!1,d.__v=t,d.__P=e,u=d.render(d.props,d.state,d.context),d.state=d.__s,d.getChildContext!=null&&(a=ce(ce({},a),d.getChildContext())),f||d.getSnapshotBeforeUpdate==null||(m=d.getSnapshotBeforeUpdate(g,h)),I=u!=null&&u.type===Ve&&u.key==null?u.props.children:u,_a(e,Array.isArray(I)?I:[I],t,n,a,i,o,l,r,$),d.base=t.__e,t.__h=null,d.__h.length&&l.push(d),q&&(d.__E=d.__=null),d.__e=!1}else o==null&&t.__v===n.__v?(t.__k=n.__k,t.__e=n.__e):t.__e=xs(n.__e,t,n,a,i,o,l,$);(u=R.diffed)&&u(t)}catch(x){t.__v=null,($||o!=null)&&(t.__e=r,t.__h=!!$,o[o.indexOf(r)]=null),R.__e(x,t,n)}}function ka(e,t){R.__c&&R.__c(t,e),e.some(function(n){try{e=n.__h,n.__h=[],e.some(function(a){a.call(n)})}catch(a){R.__e(a,n.__v)}})}function xs(e,t,n,a,i,o,l,r){var $,u,d,f=n.props,g=t.props,h=t.type,m=0;if(h==="svg"&&(i=!0),o!=null){for(;m<o.length;m++)if(($=o[m])&&($===e||(h?$.localName==h:$.nodeType==3))){e=$,o[m]=null;break}}if(e==null){if(h===null)return document.createTextNode(g);e=i?document.createElementNS("http://www.w3.org/2000/svg",h):document.createElement(h,g.is&&g),o=null,r=!1}if(h===null)f===g||r&&e.data===g||(e.data=g);else{if(o=o&&De.call(e.childNodes),u=(f=n.props||Fe).dangerouslySetInnerHTML,d=g.dangerouslySetInnerHTML,!r){if(o!=null)for(f={},m=0;m<e.attributes.length;m++)f[e.attributes[m].name]=e.attributes[m].value;(d||u)&&(d&&(u&&d.__html==u.__html||d.__html===e.innerHTML)||(e.innerHTML=d&&d.__html||""))}if((function(q,y,S,v,I){var T;for(T in S)T==="children"||T==="key"||T in y||Ae(q,T,null,S[T],v);for(T in y)I&&typeof y[T]!="function"||T==="children"||T==="key"||T==="value"||T==="checked"||S[T]===y[T]||Ae(q,T,y[T],S[T],v)})(e,g,f,i,r),d)t.__k=[];else if(m=t.props.children,_a(e,Array.isArray(m)?m:[m],t,n,a,i&&h!=="foreignObject",o,l,o?o[0]:n.__k&&ve(n,0),r),o!=null)for(m=o.length;m--;)o[m]!=null&&ma(o[m]);r||("value"in g&&(m=g.value)!==void 0&&(m!==e.value||h==="progress"&&!m)&&Ae(e,"value",m,f.value,!1),"checked"in g&&(m=g.checked)!==void 0&&m!==e.checked&&Ae(e,"checked",m,f.checked,!1))}return e}function ya(e,t,n){try{typeof e=="function"?e(t):e.current=t}catch(a){R.__e(a,n)}}function wa(e,t,n){var a,i;if(R.unmount&&R.unmount(e),(a=e.ref)&&(a.current&&a.current!==e.__e||ya(a,null,t)),(a=e.__c)!=null){if(a.componentWillUnmount)try{a.componentWillUnmount()}catch(o){R.__e(o,t)}a.base=a.__P=null}if(a=e.__k)for(i=0;i<a.length;i++)a[i]&&wa(a[i],t,typeof e.type!="function");n||e.__e==null||ma(e.__e),e.__e=e.__d=void 0}function Cs(e,t,n){return this.constructor(e,n)}function $t(e,t,n){var a,i,o;R.__&&R.__(e,t),i=(a=typeof n=="function")?null:n&&n.__k||t.__k,o=[],ct(t,e=(!a&&n||t).__k=fa(Ve,null,[e]),i||Fe,Fe,t.ownerSVGElement!==void 0,!a&&n?[n]:i?null:t.firstChild?De.call(t.childNodes):null,o,!a&&n?n:i?i.__e:t.firstChild,a),ka(o,e)}function xa(e,t){var n={__c:t="__cC"+pa++,__:e,Consumer:function(a,i){return a.children(i)},Provider:function(a){var i,o;return this.getChildContext||(i=[],(o={})[t]=this,this.getChildContext=function(){return o},this.shouldComponentUpdate=function(l){this.props.value!==l.value&&i.some(ot)},this.sub=function(l){i.push(l);var r=l.componentWillUnmount;l.componentWillUnmount=function(){i.splice(i.indexOf(l),1),r&&r.call(l)}}),a.children}};return n.Provider.__=n.Consumer.contextType=n}De=ha.slice,R={__e:function(e,t){for(var n,a,i;t=t.__;)if((n=t.__c)&&!n.__)try{if((a=n.constructor)&&a.getDerivedStateFromError!=null&&(n.setState(a.getDerivedStateFromError(e)),i=n.__d),n.componentDidCatch!=null&&(n.componentDidCatch(e),i=n.__d),i)return n.__E=n}catch(o){e=o}throw e}},da=0,Me.prototype.setState=function(e,t){var n;n=this.__s!=null&&this.__s!==this.state?this.__s:this.__s=ce({},this.state),typeof e=="function"&&(e=e(ce({},n),this.props)),e&&ce(n,e),e!=null&&this.__v&&(t&&this.__h.push(t),ot(this))},Me.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),ot(this))},Me.prototype.render=Ve,Te=[],ua=typeof Promise=="function"?Promise.prototype.then.bind(Promise.resolve()):setTimeout,Ne.__r=0,pa=0;var pe,X,na,We=0,lt=[],sa=R.__b,ia=R.__r,oa=R.diffed,la=R.__c,ra=R.unmount;function be(e,t){R.__h&&R.__h(X,e,We||t),We=0;var n=X.__H||(X.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function _(e){return We=1,Ss(Ea,e)}function Ss(e,t,n){var a=be(pe++,2);return a.t=e,a.__c||(a.__=[n?n(t):Ea(void 0,t),function(i){var o=a.t(a.__[0],i);a.__[0]!==o&&(a.__=[o,a.__[1]],a.__c.setState({}))}],a.__c=X),a.__}function E(e,t){var n=be(pe++,3);!R.__s&&dt(n.__H,t)&&(n.__=e,n.__H=t,X.__H.__h.push(n))}function J(e,t){var n=be(pe++,4);!R.__s&&dt(n.__H,t)&&(n.__=e,n.__H=t,X.__h.push(n))}function w(e){return We=5,ke(function(){return{current:e}},[])}function ke(e,t){var n=be(pe++,7);return dt(n.__H,t)&&(n.__=e(),n.__H=t,n.__h=e),n.__}function Ca(e){var t=X.context[e.__c],n=be(pe++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(X)),t.props.value):e.__}function Sa(e){var t=be(pe++,10),n=_();return t.__=e,X.componentDidCatch||(X.componentDidCatch=function(a){t.__&&t.__(a),n[1](a)}),[n[0],function(){n[1](void 0)}]}function Es(){lt.forEach(function(e){if(e.__P)try{e.__H.__h.forEach(Oe),e.__H.__h.forEach(rt),e.__H.__h=[]}catch(t){e.__H.__h=[],R.__e(t,e.__v)}}),lt=[]}R.__b=function(e){X=null,sa&&sa(e)},R.__r=function(e){ia&&ia(e),pe=0;var t=(X=e.__c).__H;t&&(t.__h.forEach(Oe),t.__h.forEach(rt),t.__h=[])},R.diffed=function(e){oa&&oa(e);var t=e.__c;t&&t.__H&&t.__H.__h.length&&(lt.push(t)!==1&&na===R.requestAnimationFrame||((na=R.requestAnimationFrame)||function(n){var a,i=function(){clearTimeout(o),ca&&cancelAnimationFrame(a),setTimeout(n)},o=setTimeout(i,100);ca&&(a=requestAnimationFrame(i))})(Es)),X=void 0},R.__c=function(e,t){t.some(function(n){try{n.__h.forEach(Oe),n.__h=n.__h.filter(function(a){return!a.__||rt(a)})}catch(a){t.some(function(i){i.__h&&(i.__h=[])}),t=[],R.__e(a,n.__v)}}),la&&la(e,t)},R.unmount=function(e){ra&&ra(e);var t=e.__c;if(t&&t.__H)try{t.__H.__.forEach(Oe)}catch(n){R.__e(n,t.__v)}};var ca=typeof requestAnimationFrame=="function";function Oe(e){var t=X;typeof e.__c=="function"&&e.__c(),X=t}function rt(e){var t=X;e.__c=e.__(),X=t}function dt(e,t){return!e||e.length!==t.length||t.some(function(n,a){return n!==e[a]})}function Ea(e,t){return typeof t=="function"?t(e):t}var qa=function(e,t,n,a){var i;t[0]=0;for(var o=1;o<t.length;o++){var l=t[o++],r=t[o]?(t[0]|=l?1:2,n[t[o++]]):t[++o];l===3?a[0]=r:l===4?a[1]=Object.assign(a[1]||{},r):l===5?(a[1]=a[1]||{})[t[++o]]=r:l===6?a[1][t[++o]]+=r+"":l?(i=e.apply(r,qa(e,r,n,["",null])),a.push(i),r[0]?t[0]|=2:(t[o-2]=0,t[o]=i)):a.push(r)}return a},$a=new Map,s=function(e){var t=$a.get(this);return t||(t=new Map,$a.set(this,t)),(t=qa(this,t.get(e)||(t.set(e,t=(function(n){for(var a,i,o=1,l="",r="",$=[0],u=function(g){o===1&&(g||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?$.push(0,g,l):o===3&&(g||l)?($.push(3,g,l),o=2):o===2&&l==="..."&&g?$.push(4,g,0):o===2&&l&&!g?$.push(5,0,!0,l):o>=5&&((l||!g&&o===5)&&($.push(o,0,l,i),o=6),g&&($.push(o,g,0,i),o=6)),l=""},d=0;d<n.length;d++){d&&(o===1&&u(),u(d));for(var f=0;f<n[d].length;f++)a=n[d][f],o===1?a==="<"?(u(),$=[$],o=3):l+=a:o===4?l==="--"&&a===">"?(o=1,l=""):l=a+l[0]:r?a===r?r="":l+=a:a==='"'||a==="'"?r=a:a===">"?(u(),o=1):o&&(a==="="?(o=5,i=l,l=""):a==="/"&&(o<5||n[d][f+1]===">")?(u(),o===3&&($=$[0]),o=$,($=$[0]).push(2,0,o),o=0):a===" "||a==="	"||a===`
`||a==="\r"?(u(),o=2):l+=a),o===3&&l==="!--"&&(o=4,$=$[0])}return u(),$})(e)),t),arguments,[])).length>1?t:t[0]}.bind(fa);var qs=new URL("../icons/icons.svg",import.meta.url).href,Ts=/^(arrow|chevron)-(left|right)$|^undo/;function p({name:e,big:t}){let n=["i",t&&"i-big",Ts.test(e)&&"i-turns"].filter(Boolean).join(" ");return s`<svg class=${n} aria-hidden="true" focusable="false">
    <use href="${qs}#${e}" />
  </svg>`}function c({kind:e="plain",small:t,icon:n,iconEnd:a,children:i,class:o="",buttonRef:l,...r}){let $=["btn",e!=="plain"&&e,t&&"small",o].filter(Boolean).join(" ");return s`<button type="button" class=${$} ref=${l} ...${r}>
    ${n&&s`<${p} name=${n} />`}${i}${a&&s`<${p} name=${a} />`}
  </button>`}var je=xa({words:{},announce(){},pictures:null}),$e=()=>Ca(je);function ne(e){let t=$e();return(n,a)=>b(e&&e[n]!==void 0?e[n]:t.words[n],a)}function b(e,t={}){return String(e??"").replace(/\{(\w+)\}/g,(n,a)=>a in t?t[a]:n)}var Ls=0,j=e=>ke(()=>`${e}-${++Ls}`,[]);function z(e,t){let[n,a]=_(null),i=w(0);E(()=>{i.current||a(null)},[e]);let o=l=>{a({value:l});let r=t?.(l);if(!r?.then)return;i.current+=1;let $=()=>{i.current-=1,i.current||a(null)};r.then($,$)};return[n?n.value:e,o]}var ut=new WeakMap;function ye(e){return ut.has(e)||ut.set(e,new pt(e)),ut.get(e)}var pt=class{constructor(t){this.send=t,this.all=new Map,this.watchers=new Map}of(t){return this.all.get(t)}watch(t,n){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(n),()=>this.watchers.get(t).delete(n)}watchAll(t){return this.watch("",t)}tell(t){this.watchers.get(t)?.forEach(n=>n()),this.watchers.get("")?.forEach(n=>n())}type(t,n,a){let i=this.all.get(t)??{base:n,sending:null};clearTimeout(i.timer),Object.assign(i,{text:a,conflict:null,timer:setTimeout(()=>this.save(t),600)}),a===i.base&&!i.sending?(clearTimeout(i.timer),this.all.delete(t)):this.all.set(t,i),this.tell(t)}async save(t){let n=this.all.get(t);if(!n)return!0;if(clearTimeout(n.timer),n.conflict)return!1;if(n.sending)return await n.sending,this.save(t);let{base:a,text:i}=n;n.sending=this.send("text",{field:t,base:a,text:i}).then(l=>(n.base=l.text??i,n.error="",n.saved=l.saved,!0),l=>(n.error=l.error??"",n.conflict=l.conflict??null,!1)),this.tell(t);let o=await n.sending;return n.sending=null,o&&n.text===i&&(clearTimeout(n.timer),this.all.delete(t),this.saved={field:t,text:n.base}),this.tell(t),o}settle(t,n){let a=this.all.get(t);return a?.conflict?(a.base=a.conflict.theirs,Object.assign(a,{text:n,conflict:null,error:""}),n===a.base?(this.all.delete(t),this.tell(t),!0):this.save(t)):!0}drop(t){clearTimeout(this.all.get(t)?.timer),this.all.delete(t),this.tell(t)}async flush(){let t=[...this.all.keys()],n=await Promise.all(t.map(a=>this.save(a)));return t.filter((a,i)=>!n[i])}unsent(){return[...this.all].map(([t,{base:n,text:a}])=>({field:t,base:n,text:a}))}};var we=globalThis.speechSynthesis;function ze(e){return(we?.getVoices()??[]).find(n=>n.localService&&n.lang.toLowerCase().startsWith(e.toLowerCase()))}function Ta(e){return we?.addEventListener?(we.addEventListener("voiceschanged",e),()=>we.removeEventListener("voiceschanged",e)):()=>{}}function La(e,t,n){He();let a=String(getSelection()??"").trim(),i=new SpeechSynthesisUtterance(a||e.innerText);i.voice=ze(t),i.lang=i.voice?.lang??t,i.rate=.92,i.onend=i.onerror=n,we.speak(i)}var He=()=>we?.cancel();var Is=!!document.querySelector('meta[name="askelma-practice"]'),Ia=["A","A+","A++"];function Ra({frame:e,where:t,words:n,onLanguage:a,onHide:i,onLock:o,onRest:l}){let[r,$]=_(!1),u=w(null);return E(()=>{let d=f=>f.type==="keydown"?f.key==="Escape"&&$(!1):!u.current?.contains(f.target)&&$(!1);return addEventListener("pointerdown",d),addEventListener("keydown",d),()=>{removeEventListener("pointerdown",d),removeEventListener("keydown",d)}},[]),s`<header class="bar" ref=${u}>
    <div class="brand">
      <svg class="brand-sign i-turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21v-6h6V9h6V3h6v18z" /></svg>
      <span class="brand-name">Askelma</span>
    </div>
    ${Is&&s`<span class="tag practice-tag">${n.practice}</span>`}
    <div class="who" dir="auto">${e.client}</div>
    <div class="where soft">${t}</div>
    <div class="spring"></div>
    <${c}
      small
      class="tools-button"
      icon=${r?"x":"menu"}
      aria-label=${n.tools}
      aria-expanded=${r?"true":"false"}
      aria-controls="askelma-tools"
      onClick=${()=>$(!r)}
    />
    <div class=${r?"tools open":"tools"} id="askelma-tools">
      ${e.languages.length>1&&s`<${Rs} frame=${e} words=${n} onLanguage=${a} />`}
      <${Bs} words=${n} />
      <${As} language=${e.language} words=${n} />
      ${o&&s`<${c} small icon="lock" class="lock-tool" onClick=${o}><span class="tool-word">${n.lock}</span><//>`}
    </div>
    ${e.rest&&s`<${c} small icon="armchair" class="rest-tool" aria-label=${e.rest.label} title=${e.rest.label} onClick=${l}><span class="tool-word">${e.rest.word}</span><//>`}
    <${c} small icon="eye-off" class="hide-tool" onClick=${i}><span class="tool-word">${n.hide}</span><//>
  </header>`}function Rs({frame:e,words:t,onLanguage:n}){let[a,i]=_(!1),o=w(null),l=e.languages.find(r=>r.code===e.language);return E(()=>{if(!a)return;let r=$=>($.key==="Escape"||$.type!=="keydown"&&!o.current?.contains($.target))&&i(!1);return addEventListener("pointerdown",r),addEventListener("keydown",r),()=>{removeEventListener("pointerdown",r),removeEventListener("keydown",r)}},[a]),s`<div class="menu" ref=${o}>
    <${c}
      small
      icon="languages"
      iconEnd="chevron-down"
      aria-expanded=${a?"true":"false"}
      onClick=${()=>i(!a)}
    ><span class="unseen">${t.language}: </span>${l?.name}<//>
    ${a&&s`<ul class="menu-list">
      ${e.languages.map(r=>s`<li key=${r.code}>
          <button
            type="button"
            lang=${r.code}
            aria-current=${r.code===e.language?"true":void 0}
            onClick=${()=>{i(!1),r.code!==e.language&&n(r.code)}}
          >${r.code===e.language?s`<${p} name="check" />`:s`<span class="i"></span>`} ${r.name}</button>
        </li>`)}
    </ul>`}
  </div>`}function Bs({words:e}){let[t,n]=_(Number(document.documentElement.dataset.textSize??0));return s`<${c} small onClick=${()=>{let i=(t+1)%Ia.length;document.documentElement.dataset.textSize=i,dispatchEvent(new Event("resize")),n(i)}} class="size-tool">
    <span aria-hidden="true">${Ia[t]}</span><span class="unseen">${e[`text_size_${t}`]}</span>
  <//>`}function As({language:e,words:t}){let[n,a]=_(()=>ze(e)),[i,o]=_(!1);return E(()=>{let r=()=>a(ze(e));return r(),Ta(r)},[e]),E(()=>He,[]),n?s`<${c} small icon=${i?"square":"volume-2"} aria-pressed=${i?"true":"false"} onClick=${()=>{i?He():La(document.querySelector(".askelma main"),e,()=>o(!1)),o(!i)}}>
    <span class="tool-word">${i?t.stop_reading:t.read_aloud}</span>
  <//>`:null}var Ue=class{constructor(t){this.model=t,this.open=new Map,this.number=0,this.on={reply(){},picture(){},download(){}},this.hear=this.hear.bind(this),t.on("msg:custom",this.hear)}ask(t,n={}){let a={...n,id:++this.number,do:t};return new Promise((i,o)=>{this.open.set(a.id,{message:a,resolve:i,reject:o});try{Promise.resolve(this.model.send(a)).catch(()=>{})}catch{}})}hear(t,n){if(t.kind!=="reply"){this.on[t.kind]?.(t,n);return}let a=this.open.get(t.id);this.open.delete(t.id),this.on.reply(t,a?.message),t.ok?a?.resolve(t):a?.reject(t)}oldest(){return this.open.keys().next().value??null}unanswered(){let t=new Set(["ping","ready","go","text"]);return[...this.open.values()].map(({message:{id:n,...a}})=>a).filter(n=>!t.has(n.do))}close(){this.model.off?.("msg:custom",this.hear),this.open.clear()}};function Ba({words:e,onOpen:t}){let n=w(null);return E(()=>{n.current.focus();let a=i=>i.key==="Escape"&&t();return addEventListener("keydown",a),()=>removeEventListener("keydown",a)},[]),s`<div class="curtain" role="dialog" aria-modal="true" aria-label=${e.curtain}>
    <svg class="curtain-picture" viewBox="0 0 800 500" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect class="curtain-sky" width="800" height="500" />
      <circle class="curtain-sun" cx="590" cy="140" r="54" />
      <path class="curtain-far" d="M0 330 Q140 230 290 310 T560 290 T800 320 V500 H0Z" />
      <path class="curtain-near" d="M0 400 Q180 330 380 390 T800 380 V500 H0Z" />
    </svg>
    <button type="button" class="curtain-open" ref=${n} onClick=${t}>
      <span class="btn">${e.curtain_open}</span>
    </button>
  </div>`}var ht={};Q(ht,{Screen:()=>Ds});function M({legend:e,hint:t,name:n,options:a,value:i,onChange:o,quietLegend:l}){let r=j("choice"),[$,u]=z(i,o);return s`<fieldset class="choice" aria-describedby=${t?`${r}-hint`:void 0}>
    <legend class=${l?"unseen":""}>${e}</legend>
    ${t&&s`<p class="soft" id="${r}-hint">${t}</p>`}
    ${a.map(d=>s`<label class="choice-row" key=${d.value}>
        <input
          type="radio"
          name="${n}-${r}"
          value=${d.value}
          checked=${$===d.value}
          onChange=${()=>u(d.value)}
        />
        <span>${d.label}${d.hint&&s`<span class="soft choice-hint">${d.hint}</span>`}</span>
      </label>`)}
  </fieldset>`}function O({label:e,hint:t,value:n,onChange:a,min:i,max:o,words:l}){let r=ne(l),$=j("date"),[u,d]=z(n??"",a);return s`<div class="text-field date-field">
    <label for=${$}>${e}</label>
    ${t&&s`<p class="soft text-hint" id="${$}-hint">${t}</p>`}
    <div class="row">
      <input
        id=${$}
        class="text-input"
        type="date"
        value=${u}
        min=${i}
        max=${o}
        aria-describedby=${t?`${$}-hint`:void 0}
        onChange=${f=>d(f.target.value)}
      />
      ${u&&s`<${c} kind="quiet" icon="x" aria-label=${r("clear_date",{label:e})} onClick=${()=>d("")} />`}
    </div>
  </div>`}function he({title:e,onClose:t,words:n,children:a,wide:i,closable:o=!0}){let l=ne(n),r=j("dialog"),$=w(null);E(()=>{let d=document.activeElement,f=$.current;return f.open||f.showModal(),()=>{f.open&&f.close(),d?.isConnected&&d.focus()}},[]);let u=d=>{d.preventDefault(),o&&t?.()};return s`<dialog class=${i?"dialog wide":"dialog"} ref=${$} aria-labelledby=${r} onCancel=${u}>
    <div class="dialog-head">
      <h2 id=${r} tabindex="-1">${e}</h2>
      ${o&&s`<${c} kind="quiet" small icon="x" aria-label=${l("close")} onClick=${u} />`}
    </div>
    ${a}
  </dialog>`}function Le({legend:e,options:t,value:n,onChange:a,words:i}){let o=j("steps"),[l,r]=z(n??null,a),$=w(null),u=()=>{r(null),$.current?.focus()},d=t.find(f=>f.value===l);return s`<div class="five-steps-input">
    <fieldset>
      <legend>${e}</legend>
      <div class="five-row">
        ${t.map((f,g)=>s`<label key=${f.value} class="five-step">
          <input type="radio" name=${o} ref=${g?void 0:$} checked=${l===f.value} onChange=${()=>r(f.value)} />
          <i class="five-dot" aria-hidden="true" style=${{"--step":g+1}}></i>
          <span>${f.label}</span>
        </label>`)}
      </div>
    </fieldset>
    <p class="five-said" aria-hidden="true">
      ${d?s`<b>${d.label}</b>`:s`<span class="soft">${t[0].label}</span><span class="soft">${t.at(-1).label}</span>`}
    </p>
    <div class="five-clear">
      ${l!==null&&s`<${c} kind="quiet" small icon="x" aria-label=${b(i.clear_of,{question:e})} onClick=${u}>${i.clear}<//>`}
    </div>
  </div>`}function me({legend:e,hint:t,low:n,high:a,name:i,min:o=0,max:l=10,value:r,onChange:$}){let u=j("mark"),[d,f]=z(r,$),g=Array.from({length:l-o+1},(h,m)=>o+m);return s`<fieldset class="mark" aria-describedby=${[t&&`${u}-hint`,`${u}-ends`].filter(Boolean).join(" ")}>
    <legend>${e}</legend>
    ${t&&s`<p class="soft" id="${u}-hint">${t}</p>`}
    <div class="mark-line"><div class=${g.length>6?"mark-numbers many":"mark-numbers"}>
      ${g.map(h=>s`<label class="mark-number" key=${h}>
          <input
            type="radio"
            name="${i}-${u}"
            value=${h}
            checked=${d===h}
            onChange=${()=>f(h)}
          /><span>${h}</span>
        </label>`)}
    </div></div>
    <p class="mark-ends soft" id="${u}-ends"><span>${o} = ${n}</span> <span>${l} = ${a}</span></p>
  </fieldset>`}function k(e){return e.field?s`<${Ms} ...${e} key=${e.field} />`:s`<${Ps} ...${e} />`}function Ps({value:e="",onChange:t,error:n,...a}){return s`<${Aa} ...${a} text=${e} error=${n} onText=${i=>t?.(i)} />`}function Ms({field:e,value:t="",send:n,words:a,...i}){let o=ne(a),l=$e(),r=ye(n??l.send),[,$]=_(0),[u,d]=_(null),[f,g]=_(!1);J(()=>r.watch(e,()=>$(v=>v+1)),[e,r]),E(()=>d(null),[t]),E(()=>()=>{r.save(e)},[e,r]);let h=r.of(e),m=r.saved?.field===e?r.saved.text:null,q=u??m??t;J(()=>{r.saved?.field===e&&(r.saved=null,$(v=>v+1))},[t]);let y=f?h?.error||h?.conflict?"":h?"saving":"text_saved":"",S=()=>r.save(e);return s`<${Aa}
      ...${i}
      text=${h?h.text:q}
      error=${h?.error}
      status=${y==="text_saved"?s`<${p} name="check" /> ${o("text_saved")}`:y&&o("text_saving")}
      onText=${v=>{g(!0),r.type(e,h?.base??q,v)}}
      onBlur=${S}
    />
    ${h?.conflict&&s`<${Os} field=${e} drafts=${r} say=${o} />`}`}function Aa({label:e,hint:t,text:n,error:a,status:i,onText:o,onBlur:l,multiline:r,rows:$=3,maxLength:u,quietLabel:d,fieldRef:f,type:g="text",inputmode:h}){let m=j("text"),q=w(null),y=f??q,S=w(null);J(()=>{let C=y.current;if(C&&document.activeElement===C&&S.current&&C.value===n&&S.current.text!==n){let P=Math.min(S.current.at,n.length);C.setSelectionRange&&C.setSelectionRange(P,P)}},[n]);let v=C=>{S.current={text:C.target.value,at:C.target.selectionStart},o(C.target.value)},I=u&&n.length>u*.8,T=[t&&`${m}-hint`,I&&`${m}-count`,a&&`${m}-error`].filter(Boolean).join(" "),x={id:m,class:"text-input",value:n,onInput:v,onBlur:l,onSelect:C=>S.current={text:C.target.value,at:C.target.selectionStart},ref:y,dir:"auto",autocomplete:"off",spellcheck:!1,"aria-describedby":T||void 0,"aria-invalid":a?"true":void 0};return s`<div class="text-field">
    <label for=${m} class=${d?"unseen":""}>${e}</label>
    ${t&&s`<p class="soft text-hint" id="${m}-hint">${t}</p>`}
    ${r?s`<textarea rows=${$} ...${x}></textarea>`:s`<input type=${g} inputmode=${h} ...${x} />`}
    <div class="text-foot">
      ${a&&s`<p class="text-error" id="${m}-error" role="alert"><${p} name="circle-alert" /> ${a}</p>`}
      ${I&&s`<span class="soft" id="${m}-count">${n.length} / ${u}</span>`}
      <span class="text-status soft">${i}</span>
    </div>
  </div>`}function Os({field:e,drafts:t,say:n}){let{conflict:a}=t.of(e),i=o=>()=>t.settle(e,o);return s`<div class="conflict card" role="group" aria-label=${n("conflict_title")}>
    <p role="alert"><strong>${n("conflict_title")}</strong> ${n("conflict_lead")}</p>
    <div class="conflict-texts">
      <div><b>${n("conflict_mine")}</b><blockquote dir="auto">${a.mine}</blockquote></div>
      <div><b>${n("conflict_theirs")}</b><blockquote dir="auto">${a.theirs||n("conflict_empty")}</blockquote></div>
    </div>
    <div class="row">
      <${c} onClick=${i(a.mine)}>${n("conflict_keep_mine")}<//>
      <${c} onClick=${i(a.theirs)}>${n("conflict_take_theirs")}<//>
      <${c} onClick=${i([a.theirs,a.mine].filter(Boolean).join(`
`))}>${n("conflict_join")}<//>
    </div>
  </div>`}function Y({label:e,hint:t,notes:n,list:a,send:i,field:o,words:l,addLabel:r,noteLabel:$,extra:u={}}){let d=ne(l),f=j("notes"),g=typeof o=="function"?o:v=>`${o}/${v.id}`,[h,m]=_(null),q=w(null),y=w(null);E(()=>{h===null||n.length<=h||(m(null),q.current?.focus())},[n.length]);let S=async v=>{await i("remove_note",{list:a,note:v.id,...u}),y.current?.focus()};return s`<section class="note-list" aria-labelledby=${f}>
    <h2 id=${f}>${e}</h2>
    ${t&&s`<p class="soft">${t}</p>`}
    <ul>
      ${n.map((v,I)=>s`<li key=${v.id}>
          <${k}
            label=${d("note_number",{label:$??e,number:I+1})}
            quietLabel
            field=${g(v)}
            value=${v.text}
            send=${i}
            words=${l}
            multiline
            rows="2"
            fieldRef=${I===n.length-1?q:void 0}
          />
          <${c}
            kind="quiet"
            icon="x"
            aria-label=${d("remove_note",{text:v.text||d("note_number",{label:e,number:I+1})})}
            onClick=${()=>S(v).catch(()=>{})}
          />
        </li>`)}
    </ul>
    <${c}
      icon="plus"
      buttonRef=${y}
      onClick=${()=>{m(n.length),i("add_note",{list:a,...u}).catch(()=>m(null))}}
      >${r??d("add_note")}<//
    >
  </section>`}function Ie({items:e,render:t,onMove:n,label:a,words:i}){let o=ne(i),l=$e(),r=w(null),[$,u]=_(null),[d,f]=_(null),g=w(null),h=w(0),m=e.map(x=>x.id).join(`
`);E(()=>{h.current||u(null)},[m]);let q=new Map(e.map(x=>[x.id,x])),y=($??e.map(x=>x.id)).filter(x=>q.has(x));J(()=>{if(!g.current)return;let{id:x,way:C}=g.current;g.current=null;let P=[...r.current.children].find(F=>F.dataset.id===x),V=P?[...P.querySelectorAll("[data-way]")]:[];(V.find(F=>F.dataset.way===C&&!F.disabled)??V.find(F=>!F.disabled))?.focus()});let S=(x,C)=>{let P=y.indexOf(x);if(C===P||C<0||C>=y.length)return;let V=y.filter(G=>G!==x);V.splice(C,0,x),u(V),l.announce?.(o("moved",{title:q.get(x).title,place:C+1,count:y.length})),h.current+=1;let F=()=>--h.current||u(null);Promise.resolve(n(x,C)).then(F,F)},v=(x,C)=>{g.current={id:x,way:C},S(x,y.indexOf(x)+(C==="up"?-1:1))},I=(x,C)=>{if(x.button)return;let P=[...r.current.children].map(ee=>ee.getBoundingClientRect()),V=y.indexOf(C),F=x.currentTarget,G=x.clientY,te=window.scrollY;F.setPointerCapture(x.pointerId),f({id:C,from:V,to:V,shift:0,height:P[V].height});let Z=ee=>{let N=ee.clientY-G+window.scrollY-te,K=P[V].top+P[V].height/2+N,ie=P.filter((B,D)=>D!==V&&B.top+B.height/2<K).length;f({id:C,from:V,to:ie,shift:N,height:P[V].height}),F.dataset.to=ie},se=ee=>{F.removeEventListener("pointermove",Z),F.removeEventListener("pointerup",se),F.removeEventListener("pointercancel",se),f(null),ee.type==="pointerup"&&F.dataset.to!==void 0&&S(C,Number(F.dataset.to)),delete F.dataset.to};F.addEventListener("pointermove",Z),F.addEventListener("pointerup",se),F.addEventListener("pointercancel",se)},T=(x,C)=>d?x===d.id?d.shift:C>d.from&&C<=d.to?-d.height:C<d.from&&C>=d.to?d.height:0:0;return s`<ol class=${d?"order dragging":"order"} ref=${r} aria-label=${a}>
    ${y.map((x,C)=>{let P=q.get(x);return s`<li
        key=${x}
        data-id=${x}
        class=${d?.id===x?"order-row held":"order-row"}
        style=${{transform:d?`translateY(${T(x,C)}px)`:""}}
      >
        <span class="order-handle" title=${o("drag")} aria-hidden="true" onPointerDown=${V=>I(V,x)}>
          <${p} name="grip-vertical" />
        </span>
        <div class="order-what">${t?t(P,C):P.title}</div>
        <div class="order-buttons">
          <${c} small icon="arrow-up" data-way="up" disabled=${C===0} aria-label=${o("move_up",{title:P.title})} onClick=${()=>v(x,"up")} />
          <${c} small icon="arrow-down" data-way="down" disabled=${C===y.length-1} aria-label=${o("move_down",{title:P.title})} onClick=${()=>v(x,"down")} />
        </div>
      </li>`})}
  </ol>`}function A({id:e,alt:t,table:n,page:a,shape:i="4 / 3",words:o,bare:l}){let r=a??$e(),$=ne(o),[,u]=_(0);J(()=>r.pictures?.watch(e,()=>u(h=>h+1)),[e]);let d=r.pictures?.get(e),f=t??d?.sentence??"",g=n??d?.table;return s`<figure class="picture">
    <div class="picture-place" style=${{aspectRatio:d?.width?`${d.width} / ${d.height}`:i}}>
      ${d?.url?s`<img src=${d.url} alt=${f} width=${d.width} height=${d.height} />`:s`<p class="soft picture-wait">${d?.failed?$("picture_failed"):$("picture_coming")}</p>`}
    </div>
    ${!l&&g&&s`<details class="picture-table">
      <summary>${$("show_table")}</summary>
      <p>${f}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${$("table")}>
        <table>
          <thead>
            <tr>${g.head.map(h=>s`<th scope="col">${h}</th>`)}</tr>
          </thead>
          <tbody>
            ${g.rows.map(h=>s`<tr>
                ${h.map((m,q)=>q?s`<td dir="auto">${m}</td>`:s`<th scope="row" dir="auto">${m}</th>`)}
              </tr>`)}
          </tbody>
        </table>
      </div>
    </details>`}
  </figure>`}function fe({label:e,stages:t,go:n}){return s`<nav class="stages" aria-label=${e}>
    <ol>
      ${t.map((a,i)=>s`<li key=${a.to}>
        <button type="button" class=${a.done?"stage-dot done":"stage-dot"} aria-current=${a.now?"step":void 0} onClick=${()=>n(a.to).catch(()=>{})}>
          <span class="stage-sign">${a.done?s`<${p} name="check" />`:i+1}</span> ${a.label}
        </button>
      </li>`)}
    </ol>
  </nav>`}function de({title:e,icon:t,on:n,onToggle:a,onLabel:i,words:o,...l}){let r=ne(o),[$,u]=z(!!n,a);return s`<button
    type="button"
    class=${$?"toggle-card on":"toggle-card"}
    aria-pressed=${$?"true":"false"}
    onClick=${()=>u(!$)}
    ...${l}
  >
    ${t&&s`<${p} name=${t} big />`}
    <b>${e}</b>
    <span class="toggle-state" aria-hidden="true">${$&&s`<${p} name="check" /> ${i??r("chosen")}`}</span>
  </button>`}var Ge=matchMedia("(max-width: 47em)");function H(e,t){E(()=>{let n=()=>Ge.matches!==e.narrow&&t("narrow",{narrow:Ge.matches}).catch(()=>{});return n(),Ge.addEventListener("change",n),()=>Ge.removeEventListener("change",n)},[e.narrow])}function Pa({screen:e,words:t,send:n,page:a,of:i}){let o=w(null),l=w(e.sentences.length);E(()=>{e.sentences.length>l.current&&o.current?.focus(),l.current=e.sentences.length},[e.sentences.length]);let r=($,u)=>()=>n($,{application:i,...u}).catch(()=>{});return s`<div class="two wide-first">
    <div class="column">
      <section class="card" aria-labelledby="mine">
        <h2 id="mine">${t.mine_heading}</h2>
        ${e.sentences.length===0&&s`<p class="soft">${t.sentence_none}</p>`}
        <ol class="sentences">
          ${e.sentences.map(($,u)=>s`<li key=${$.id}>
              <${k} label=${$.number} quietLabel field=${$.field} value=${$.value} send=${n} multiline rows="2" fieldRef=${u===e.sentences.length-1?o:void 0} />
              <div class="sentence-acts">
                ${u>0&&s`<${c} kind="quiet" small icon="arrow-up" aria-label=${b(t.sentence_up,{n:u+1})} onClick=${r("move_sentence",{item:$.id,to:u-1})} />`}
                <${c} kind="quiet" small icon="x" aria-label=${b(t.sentence_remove,{n:u+1})} onClick=${r("remove_sentence",{item:$.id})} />
              </div>
            </li>`)}
        </ol>
        ${e.room&&s`<${c} icon="plus" onClick=${r("sentence")}>${t.sentence_add}<//>`}
      </section>
      <div class="card">
        <${k} label=${t.reasons_label} hint=${t.reasons_hint} ...${e.reasons} send=${n} multiline />
      </div>
    </div>
    <div class="column">
      <section class="card starts" aria-labelledby="starts">
        <h2 id="starts">${t.starts_heading}</h2>
        <p class="soft">${e.starts_said||t.starts_lead}</p>
        <ul>${e.starts.map($=>s`<${Fs} key=${$.source} ...${{one:$,words:t,send:n,of:i}} room=${e.room} />`)}</ul>
        ${!e.has_starts&&s`<${c} icon="sparkles" onClick=${()=>a.go("strengths").catch(()=>{})}>${t.to_strengths}<//>`}
      </section>
      <${Ns} ...${{screen:e,words:t,ask:r}} />
    </div>
  </div>`}function Fs({one:e,words:t,send:n,of:a,room:i}){let[o,l]=_(0),r=e.ways[o%e.ways.length];return s`<li>
    <p dir="auto" aria-live="polite">${r}</p>
    <div class="row">
      <${c} small icon="plus" disabled=${!i} aria-label=${`${t.take_start}: ${r}`} onClick=${()=>n("sentence",{application:a,source:e.source,way:o%e.ways.length}).catch(()=>{})}>${t.take_start}<//>
      ${e.ways.length>1&&s`<${c} small kind="quiet" icon="refresh-cw" aria-label=${`${t.another_way}: ${r}`} onClick=${()=>l(o+1)}>${t.another_way}<//>`}
    </div>
  </li>`}function Ns({screen:e,words:t,ask:n}){let[a,i]=_(""),o=e.versions.find(r=>r.id===a),l=r=>b(t.version_of,{date:r.date});return s`<section class="card versions" aria-labelledby="versions">
    <h2 id="versions">${t.versions_heading}</h2>
    <p class="soft">${t.versions_lead}</p>
    ${e.kept?s`<p class="kept"><${p} name="check" /> ${t.version_kept}</p>`:s`<p><${c} icon="file-down" disabled=${!e.can_keep} onClick=${n("keep_version")}>${t.keep_version}<//></p>`}
    <ul>
      ${e.versions.map(r=>s`<li key=${r.id}>
          <span>${l(r)}</span>
          <${c} small icon="eye" aria-label=${`${t.version_look}: ${l(r)}`} onClick=${()=>i(r.id)}>${t.version_look}<//>
        </li>`)}
    </ul>
    ${o&&s`<${he} title=${l(o)} onClose=${()=>i("")}>
      <ul class="version-words">${o.sentences.map(r=>s`<li dir="auto">${r}</li>`)}</ul>
      ${o.reasons.trim()&&s`<h3>${t.reasons_label}</h3><p dir="auto" class="as-written">${o.reasons}</p>`}
      <div class="row">
        ${!o.now&&s`<${c} kind="primary" icon="rotate-ccw" onClick=${()=>{i(""),n("bring_back",{item:o.id})()}}>${t.version_back}<//>`}
        <${c} kind="quiet" icon="trash-2" aria-label=${b(t.version_remove,{date:o.date})} onClick=${()=>{i(""),n("remove_version",{item:o.id})()}} />
        <${c} onClick=${()=>i("")}>${t.version_close}<//>
      </div>
    <//>`}
  </section>`}function Ma({screen:e,words:t,page:n}){let[a,i]=_({id:"",text:""}),o=async l=>{let r={what:l.label};try{await navigator.clipboard.writeText(l.text),i({id:l.id,text:b(t.copied_block,r)})}catch{getSelection().selectAllChildren(document.getElementById(`block-${l.id}`));let $=document.execCommand("copy");i({id:l.id,text:$?b(t.copied_block,r):t.copy_by_hand})}};return e.blocks.length===0?s`<p>${t.sheet_empty}</p>`:s`<p class="soft">${t.sheet_about}</p>
    <div class="blocks">
      ${e.blocks.map(l=>s`<section class="card block" key=${l.id} aria-labelledby=${`head-${l.id}`}>
          <div class="block-head">
            <h2 id=${`head-${l.id}`}>${l.label}</h2>
            <${c} small icon=${a.id===l.id?"check":"copy"} aria-label=${b(t.copy_block,{what:l.label})} onClick=${()=>o(l)}>${t.copy}<//>
          </div>
          <p id=${`block-${l.id}`} class="as-written" dir="auto">${l.text}</p>
          <p class="block-told" role="status">${a.id===l.id&&s`<${p} name="check" /> ${a.text}`}</p>
        </section>`)}
    </div>
    <p><${c} icon="printer" onClick=${()=>n.go("summary").catch(()=>{})}>${t.sheet_print}<//></p>`}var Ws={what:zs,papers:Hs,sentences:Pa,me:Us,sheet:Ma};function Ds(e){H(e.screen,e.send);let t=e.screen.words;if(e.screen.step==="list")return s`<div class="application"><${js} ...${e} words=${t} /></div>`;let n=Ws[e.screen.step];return s`<div class="application">
    <${Vs} screen=${e.screen} page=${e.page} />
    <${n} key=${`${e.screen.id}-${e.screen.step}`} ...${e} words=${t} of=${e.screen.id} />
  </div>`}function Vs({screen:e,page:t}){return s`<p class="called"><${p} name="file-text" /> <b dir="auto">${e.called}</b></p>
    <nav class="way" aria-label=${e.words.way}>
      <ol>
        ${e.way.map((n,a)=>s`<li key=${n.id}>
            <button type="button" aria-current=${n.here?"step":void 0} onClick=${()=>t.go(n.to).catch(()=>{})}>
              <span class="way-number" aria-hidden="true">${a+1}</span><span class="way-label">${n.label}</span>
            </button>
          </li>`)}
      </ol>
    </nav>`}function js({screen:e,words:t,send:n,page:a}){return s`${e.applications.length>0&&s`<ul class="application-list">
      ${e.applications.map(i=>s`<li key=${i.id}>
          <button type="button" class=${i.sent?"application-card sent":"application-card"} onClick=${()=>a.go(i.to).catch(()=>{})}>
            <span class="application-sign"><${p} name=${i.sent?"check":i.icon} big /></span>
            <span class="application-words">
              <b dir="auto">${i.title}</b>
              ${i.place_name&&s`<span dir="auto">${i.place_name}</span>`}
              ${i.when&&s`<span>${i.when}</span>`}
              ${i.papers&&s`<span class="soft">${t.way_papers}: ${i.papers}</span>`}
            </span>
            <${p} name="arrow-right" />
          </button>
        </li>`)}
    </ul>`}
    <section aria-labelledby="new-application">
      <h2 id="new-application">${t.new_heading}</h2>
      <ul class="kinds">
        ${e.kinds.map(i=>s`<li key=${i.value}>
            <button type="button" class="kind-card" onClick=${()=>n("new",{kind:i.value}).catch(()=>{})}>
              <${p} name=${i.icon} big /><b>${i.label}</b>
            </button>
          </li>`)}
      </ul>
    </section>
    ${e.applications.length>0&&s`<section class="card board" aria-labelledby="board">
      <h2 id="board">${t.picture_title}</h2>
      <${A} id="applications" page=${a} shape=${e.narrow?"4 / 3":"9 / 4"} />
    </section>`}`}function zs({screen:e,words:t,send:n,of:a}){return s`<div class="two">
    <div class="card">
      <${M} legend=${t.kind_legend} name="kind" options=${e.kinds} value=${e.kind} onChange=${i=>n("kind",{application:a,kind:i})} />
    </div>
    <div class="card">
      <${k} label=${t.title_label} hint=${t.title_hint} ...${e.fields.title} send=${n} maxLength=${200} />
      <${k} label=${t.place_label} hint=${t.place_hint} ...${e.fields.place} send=${n} maxLength=${200} />
      <${O} label=${t.deadline_label} value=${e.deadline} onChange=${i=>n("deadline",{application:a,day:i||null})} />
      ${e.left&&s`<p class="days-left"><${p} name="calendar" /> ${e.left}</p>`}
    </div>
  </div>
  <div class="row last-row">
    <${c} icon="check" class=${e.sent?"is-on":""} aria-pressed=${e.sent?"true":"false"} onClick=${()=>n("sent",{application:a,sent:!e.sent}).catch(()=>{})}>${t.mark_sent}<//>
    <span class="soft">${e.sent_said}</span>
    <div class="spring"></div>
    <${c} kind="quiet" icon="trash-2" onClick=${()=>n("remove",{application:a}).catch(()=>{})}>${t.remove_application}<//>
  </div>`}function Hs({screen:e,words:t,send:n,of:a}){let[i,o]=_(""),[l,r]=_(""),$=u=>{u.preventDefault(),n("add_paper",{application:a,words:i}).then(()=>{o(""),r("")},d=>r(d.error??""))};return s`<div class="two wide-first">
    <section class="card" aria-labelledby="papers-needed">
      <h2 id="papers-needed">${t.papers_needed}</h2>
      <p class="soft">${e.said||t.papers_none}</p>
      <ul class="papers">
        ${e.papers.map(u=>s`<li key=${u.id}>
            <div class="paper-name"><b dir="auto">${u.title}</b>
              <${c} kind="quiet" small icon="x" aria-label=${b(t.remove_paper,{paper:u.title})} onClick=${()=>n("remove_paper",{application:a,item:u.id}).catch(()=>{})} />
            </div>
            <${M} legend=${b(t.paper_state,{paper:u.title})} quietLegend name=${u.id} options=${e.states} value=${u.state} onChange=${d=>n("paper",{application:a,item:u.id,state:d})} />
          </li>`)}
      </ul>
    </section>
    <section class="card" aria-labelledby="paper-cards">
      <h2 id="paper-cards">${t.papers_cards}</h2>
      <ul class="paper-cards">
        ${e.cards.map(u=>s`<li key=${u.id}>
            <button type="button" onClick=${()=>n("add_paper",{application:a,card:u.id}).catch(()=>{})}><${p} name="plus" /> <span>${u.title}</span></button>
          </li>`)}
      </ul>
      <form onSubmit=${$}>
        <${k} label=${t.paper_own} value=${i} maxLength=${200} error=${l} onChange=${o} />
        <${c} type="submit" icon="plus">${t.paper_add}<//>
      </form>
    </section>
  </div>`}function Us({screen:e,words:t,send:n,of:a}){return s`<div class="narrow">
    <div class="card">
      <${k} label=${t.languages_label} hint=${t.languages_hint} ...${e.languages} send=${n} multiline rows="2" />
    </div>
    <section class="card" aria-labelledby="experience">
      <h2 id="experience">${t.experience_heading}</h2>
      <p class="soft">${t.experience_hint}</p>
      <ul class="experience">
        ${e.experience.map((i,o)=>s`<li key=${i.id} aria-label=${i.number}>
            <${k} label=${t.experience_title} ...${i.title} send=${n} maxLength=${200} />
            <${k} label=${t.experience_when} ...${i.when} send=${n} maxLength=${200} />
            <${c} kind="quiet" icon="x" aria-label=${b(t.experience_remove,{n:o+1})} onClick=${()=>n("remove_experience",{application:a,item:i.id}).catch(()=>{})} />
          </li>`)}
      </ul>
      <${c} icon="plus" onClick=${()=>n("add_experience",{application:a}).catch(()=>{})}>${t.experience_add}<//>
    </section>
  </div>`}var mt={};Q(mt,{Screen:()=>Ys});var Gs={plan:Qs,rest:Js,card:Xs},Fa={holds:"anchor",helps:"hand-heart",signs:"cloud-sun"};function Ys(e){let t=Gs[e.screen.view];return s`<div class="crisis-landing"><${t} ...${e} /></div>`}function Qs({screen:e,send:t}){let{words:n}=e;return s`${!e.resting&&s`<section class="card rest-now" aria-labelledby="rest-now">
      <${p} name="armchair" big />
      <div><h2 id="rest-now">${n.rest_heading}</h2><p>${n.rest_about}</p></div>
      <${c} icon="armchair" onClick=${()=>t("rest").catch(()=>{})}>${n.rest}<//>
    </section>`}
    <div class="landing-parts">
      ${e.parts.map(a=>s`<${Zs} key=${a.part} ...${{part:a,words:n,send:t}} />`)}
      <${Ks} ...${{screen:e,words:n,send:t}} />
    </div>
    ${e.history.length>0&&s`<details class="card rests"><summary>${n.history}</summary>
      <ul>${e.history.map(a=>s`<li key=${a}>${a}</li>`)}</ul>
    </details>`}`}function Zs({part:e,words:t,send:n}){let a=w(null),i=w(!1);E(()=>{i.current&&(i.current=!1,(a.current.querySelector(".ready button")??a.current.querySelector(".note-list .btn")).focus())},[e.ready.length]);let o=l=>{i.current=!0,n("take_ready",{list:e.part,place:l}).catch(()=>i.current=!1)};return s`<section class="card landing-part ${e.part}" ref=${a}>
    <${Y} label=${s`<${p} name=${Fa[e.part]} /> ${e.label}`} hint=${e.hint} notes=${e.notes} list=${e.part} send=${n} words=${t} field=${`crisis_landing/${e.part}`} addLabel=${t.add_own} noteLabel=${t.own_word} />
    ${e.ready.length>0&&s`<p class="soft" id="ready-${e.part}">${t.ready}</p>
    <ul class="ready" aria-labelledby="ready-${e.part}">${e.ready.map(l=>s`<li key=${l.place}>
      <button type="button" class="ready-word" aria-label=${b(t.take_ready,{text:l.text})} onClick=${()=>o(l.place)}><${p} name="plus" /> <span>${l.text}</span></button>
    </li>`)}</ul>`}
  </section>`}function Ks({screen:e,words:t,send:n}){return s`<section class="card landing-part calls" aria-labelledby="calls">
    <h2 id="calls"><${p} name="phone" /> ${t.calls}</h2>
    <p class="soft">${t.calls_hint}</p>
    <ul class="call-list">${e.calls.map(a=>s`<li key=${a.id}>
      <${k} label=${t.call_name} field=${`crisis_landing/calls/${a.id}/name`} value=${a.name} send=${n} words=${t} />
      <${k} label=${t.call_phone} field=${`crisis_landing/calls/${a.id}/phone`} value=${a.phone} send=${n} words=${t} type="tel" inputmode="tel" />
      <${c} kind="quiet" icon="x" aria-label=${b(t.remove_call,{name:a.name||t.somebody})} onClick=${()=>n("remove_call",{call:a.id}).catch(()=>{})} />
    </li>`)}</ul>
    <${c} icon="plus" onClick=${()=>n("add_call").catch(()=>{})}>${t.add_call}<//>
    <h3>${t.always}</h3>
    <${Na} numbers=${e.numbers} />
  </section>`}function Na({numbers:e}){return s`<ul class="numbers">${e.map(t=>s`<li key=${`${t.name}${t.phone}`}>
    <span><b dir="auto">${t.name}</b>${t.about&&s`<span class="soft">${t.about}</span>`}</span>
    <bdi class="number">${t.phone}</bdi>
  </li>`)}</ul>`}function Js({screen:e,send:t,page:n}){let{words:a,kept:i}=e,o=e.said.every(r=>r.list.length===0),l=r=>t("back",{day:r||null}).catch(()=>{});return s`<section class="card kept" aria-labelledby="kept">
      <div class="kept-stairs" aria-hidden="true">
        ${i.steps.map((r,$)=>s`<i key=${$} class=${r.here?"here":r.done?"done":""} style=${{blockSize:`${30+70*($+1)/i.steps.length}%`}}></i>`)}
        <span class="seat"><${p} name="armchair" big /></span>
      </div>
      <div><h2 id="kept">${a.place_kept}</h2><p dir="auto">${i.said}</p><p class="soft">${e.since}. ${a.contact_stays}</p></div>
    </section>
    <div class="landing-parts resting">
      <${Oa} part=${e.said[0]} />
      <section class="card landing-part calls" aria-labelledby="rest-calls">
        <h2 id="rest-calls"><${p} name="phone" /> ${a.card_calls}</h2>
        <${Na} numbers=${[...e.calls,...e.numbers]} />
      </section>
      ${e.said.slice(1).map(r=>s`<${Oa} key=${r.part} part=${r} />`)}
      ${o&&s`<section class="card landing-part"><p>${a.none_written}</p>
        <${c} icon="pencil" onClick=${()=>n.go("crisis_landing/plan").catch(()=>{})}>${a.write_now}<//></section>`}
      <section class="card landing-part back" aria-labelledby="back-heading">
        <h2 id="back-heading"><${p} name="calendar" /> ${a.back_heading}</h2>
        <p>${e.back_here?a.back_here:e.back_said||a.back_none}</p>
        <${O} label=${a.back_label} hint=${a.back_hint} value=${e.back} min=${e.today} words=${a} onChange=${l} />
      </section>
    </div>
    <div class="row">
      <${c} icon="pencil" onClick=${()=>n.go("crisis_landing/plan").catch(()=>{})}>${a.to_plan}<//>
      <${c} icon="printer" onClick=${()=>n.go("crisis_landing/card").catch(()=>{})}>${a.to_card}<//>
    </div>`}function Oa({part:e}){return e.list.length===0?null:s`<section class="card landing-part ${e.part}" aria-labelledby="said-${e.part}">
    <h2 id="said-${e.part}"><${p} name=${Fa[e.part]} /> ${e.label}</h2>
    <ul class="said-words">${e.list.map(t=>s`<li key=${t} dir="auto">${t}</li>`)}</ul>
  </section>`}function Xs({screen:e,send:t,page:n}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return s`${e.empty&&s`<p class="card">${a.card_empty}</p>`}
    <div class="landing-card">
      <${A} id=${e.picture} page=${n} shape="397 / 559" />
      <div class="landing-save">
        <${c} icon="printer" onClick=${i("pdf")}>${a.download_pdf}<//>
        <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
        <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
        <p class="soft">${a.download_hint}</p>
      </div>
    </div>`}var ft={};Q(ft,{Screen:()=>ei});function ei(e){return s`<div class="dialogue-cards">${e.screen.view==="card"?s`<${ai} ...${e} />`:s`<${ti} ...${e} />`}</div>`}function ti({screen:e,send:t,page:n}){let{words:a}=e;return s`<ul class="decks">${e.decks.map(i=>s`<li class="card deck" key=${i.id}>
    <h2><${p} name=${i.icon} /> ${i.title}</h2>
    <p>${i.about}</p>
    <p class="soft">${i.count}</p>
    <div class="row">
      <${c} icon="hand" aria-label=${`${a.draw}: ${i.title}`} onClick=${()=>t("draw",{deck:i.id}).catch(()=>{})}>${a.draw}<//>
      <${c} kind="quiet" icon="list" aria-label=${`${a.in_order}: ${i.title}`} onClick=${()=>n.go(i.first).catch(()=>{})}>${a.in_order}<//>
    </div>
  </li>`)}</ul>`}function ai({screen:e,send:t,page:n}){let{words:a}=e,i=o=>()=>n.go(o).catch(()=>{});return s`<article class="card talk-card" aria-label=${e.said}>
      <span class="talk-sign"><${p} name=${e.icon} big /></span>
      <p class="talk-text">${e.text}</p>
      ${e.more&&s`<p class="talk-more">${e.more}</p>`}
    </article>
    <div class="row talk-nav">
      <${c} kind="quiet" icon="arrow-left" disabled=${!e.before} onClick=${i(e.before)}>${a.previous}<//>
      <span class="soft">${e.said}</span>
      <${c} kind="quiet" iconEnd="arrow-right" disabled=${!e.after} onClick=${i(e.after)}>${a.next}<//>
    </div>
    ${e.kept?s`<p class="talk-kept" role="status"><${p} name="check" /> ${a.is_kept}</p>`:s`<${c} icon="plus" onClick=${()=>t("keep",{deck:e.deck,card:e.card}).catch(()=>{})}>${a.keep}<//>`}`}var gt={};Q(gt,{Screen:()=>ii});var Wa=new URL("../first_meeting/drawings.svg",import.meta.url).href,ni={card:oi,decide:li,decided:ri,stopped:ci},si={yes:"thumbs-up",think:"hourglass",not_now:"door-open",no_answer:"phone"};function ii(e){let t=ni[e.screen.view];return s`<div class="first-meeting">
    <${t} ...${e} />
    ${e.screen.languages.length>0&&e.screen.view!=="stopped"&&s`<${$i} ...${e} />`}
  </div>`}function xe({screen:e,children:t,tag:n="p"}){return!t||!e.beside.code?null:s`<${n} class="also" lang=${e.beside.code} dir=${e.beside.direction}>${t}<//>`}function oi({screen:e,page:t}){let{words:n}=e,a=i=>t.go(i).catch(()=>{});return s`<article class="card telling" aria-label=${e.heading}>
      <svg class="drawing" aria-hidden="true" focusable="false"><use href="${Wa}#${e.drawing}" /></svg>
      <div class="telling-words">
        <${xe} screen=${e}><b>${e.also_title}</b><//>
        <ul>
          ${e.sentences.map((i,o)=>s`<li key=${o}>
            <span>${i}</span>
            <${xe} screen=${e} tag="span">${e.also_sentences[o]}<//>
          </li>`)}
        </ul>
        ${e.also_sentences.slice(e.sentences.length).map(i=>s`<${xe} screen=${e}>${i}<//>`)}
      </div>
    </article>
    <nav class="telling-nav" aria-label=${n.cards}>
      ${e.before&&s`<${c} kind="quiet" icon="arrow-left" onClick=${()=>a(e.before)}>${n.previous}<//>`}
      <ol class="telling-dots">
        ${e.cards.map((i,o)=>s`<li key=${i.to}>
          <button type="button" aria-current=${i.now?"step":void 0} aria-label="${o+1}. ${i.label}" onClick=${()=>a(i.to)}><span>${o+1}</span></button>
        </li>`)}
      </ol>
    </nav>`}function Da({screen:e,onChoose:t,more:n}){return s`<ul class="taps">
    ${[...e.choices,...n??[]].map(a=>s`<li key=${a.choice}>
      <button type="button" class="tap" aria-pressed=${a.now?"true":"false"} onClick=${()=>t(a.choice)}>
        <${p} name=${si[a.choice]} big />
        <span class="tap-words">
          <b>${a.label}</b>
          <${xe} screen=${e} tag="span">${a.also}<//>
          <span class="soft">${a.hint}</span>
        </span>
      </button>
    </li>`)}
  </ul>`}function li({screen:e,send:t}){let n=a=>t("decide",{choice:a,way:"meeting"}).catch(()=>{});return s`<${xe} screen=${e}><b>${e.also_title}</b><//>
    <${Da} screen=${e} onChoose=${n} />`}function ri({screen:e,send:t,page:n}){let{words:a}=e,i=l=>t("decide",{choice:l,way:"call"}).catch(()=>{}),o=l=>t("set_call",{day:l||null});return s`<${xe} screen=${e}><b>${e.also_title}</b><//>
    <div class="decided">
      <section class="card" aria-label=${e.decided||e.heading}>
        ${e.decided&&s`<p class="decided-on"><${p} name="check" /> ${e.decided}</p>`}
        ${e.meet_by&&s`<p class="decided-on"><${p} name="calendar" /> ${e.meet_by}</p>`}
        <${c} icon="pencil" onClick=${()=>n.go("first_meeting/decide").catch(()=>{})}>${a.change}<//>
        ${e.history.length>1&&s`<h2 class="said-heading">${a.history}</h2>
          <ul class="said">${e.history.map((l,r)=>s`<li key=${r}><b>${l.day}</b> ${l.said}, ${l.way}</li>`)}</ul>`}
      </section>
      ${(e.may_call||e.call)&&s`<section class="card call" aria-labelledby="call-heading">
        <h2 id="call-heading"><${p} name="phone" /> ${a.call_heading}</h2>
        <p>${e.call?e.call_said:a.call_none}</p>
        <${O} label=${a.call_label} hint=${a.call_hint} value=${e.call} min=${e.today} onChange=${o} />
        ${e.call&&s`<${c} onClick=${()=>o("").catch(()=>{})}>${a.no_call}<//>`}
        ${e.call&&s`<details class="outcome" open=${e.call_waits}>
          <summary>${a.call_outcome}</summary>
          <p class="soft">${a.call_outcome_hint}</p>
          <${Da}
            screen=${{...e,choices:e.choices.map(l=>({...l,now:!1,hint:"",also:""}))}}
            onChoose=${i}
            more=${[{choice:"no_answer",label:a.no_answer}]}
          />
        </details>`}
      </section>`}
    </div>`}function ci(){return s`<svg class="drawing alone" aria-hidden="true" focusable="false"><use href="${Wa}#stop" /></svg>`}function $i({screen:e,send:t}){let{words:n,languages:a,beside:i}=e,o=l=>()=>t("show_beside",{code:l}).catch(()=>{});return s`<div class="beside" role="group" aria-label=${n.also_legend}>
    <${p} name="languages" />
    <span class="soft" aria-hidden="true">${n.also_legend}</span>
    ${a.map(l=>s`<${c} key=${l.code} small lang=${l.code} aria-pressed=${i.code===l.code?"true":"false"} onClick=${o(i.code===l.code?"":l.code)}>${l.name}<//>`)}
  </div>`}var yt={};Q(yt,{Screen:()=>Mi});function Va({screen:e,send:t}){let{ladder:n,words:a}=e,i=w(null);return E(()=>{if(!e.chosen)return;let o=setTimeout(()=>{let l=i.current?.querySelector(`.field-${e.chosen}`),r=matchMedia("(prefers-reduced-motion: reduce)").matches;l?.scrollIntoView({block:"nearest",behavior:r?"auto":"smooth"}),([...l?.querySelectorAll("textarea")??[]].find(u=>!u.value)??l?.querySelector(".note-list > .btn"))?.focus({preventScroll:!0})},60);return()=>clearTimeout(o)},[]),s`<div class="fields" ref=${i}>
    ${n.lists.map(o=>s`<div class=${`card field field-${o.list}`} key=${o.list}>
      <${Y}
        label=${o.label}
        hint=${o.hint}
        notes=${o.notes}
        list=${o.list}
        field=${`ladders/${n.id}/${o.list}`}
        addLabel=${a[`${o.list}_add`]}
        extra=${{ladder:n.id}}
        send=${t}
      />
    </div>`)}
    <section class="card field field-themes" aria-labelledby="themes">
      <h2 id="themes">${a.themes}</h2>
      <p class="soft">${e.themes.length?a.themes_hint:a.themes_none}</p>
      <ul class="themes">
        ${e.themes.map(o=>s`<li key=${o.step}>
          <span class="theme-from soft">${o.number}</span>
          <span class="theme-text" dir="auto">${o.text}</span>
          ${o.today&&s`<span class="tag"><${p} name="check" /> ${a.theme_is_today}</span>`}
          ${o.done&&!o.today&&s`<span class="soft"><${p} name="check" /> ${a.themes_done}</span>`}
          ${!o.done&&!o.today&&s`<${c} small onClick=${()=>t("take_theme",{text:o.text}).catch(()=>{})}>${a.theme_today}<//>`}
        </li>`)}
      </ul>
    </section>
  </div>`}function ja({screen:e,send:t,page:n}){let{words:a}=e,[i,o]=_(""),l=()=>{o(""),t("remove_ladder",{ladder:i}).catch(()=>{})};return s`<ul class="goals">
      ${e.ladders.map(r=>s`<li class="card goal-card" key=${r.id}>
        <h2 dir="auto">${r.goal?s`<q>${r.goal}</q>`:s`<span class="soft">${a.goal_unwritten}</span>`}</h2>
        <${_t} rungs=${r.rungs} />
        <p class="soft">${r.climbed}<br />${r.begun}</p>
        <div class="row">
          <${c} kind="primary" onClick=${()=>n.go(`goal_ladder/${r.id}`).catch(()=>{})}>${a.open_ladder}<//>
          <${c} kind="quiet" icon="trash-2" onClick=${()=>o(r.id)}>${a.remove_ladder}<//>
        </div>
      </li>`)}
    </ul>
    <${c} icon="plus" onClick=${()=>t("new_ladder").catch(()=>{})}>${a.new_ladder}<//>
    ${i&&s`<${he} title=${a.remove_ladder_ask} onClose=${()=>o("")}>
      <div class="row">
        <${c} kind="primary" onClick=${()=>o("")}>${a.remove_ladder_no}<//>
        <${c} onClick=${l}>${a.remove_ladder_yes}<//>
      </div>
    <//>`}`}function _t({rungs:e}){return s`<div class="rungs" aria-hidden="true">
    ${e.map((t,n)=>s`<i key=${t.id} class=${t.state} style=${{height:`${30+70*(n+1)/e.length}%`}}></i>`)}
  </div>`}var za=Array.from({length:14},(e,t)=>t);function Ye(e){let[t,n]=_(null),a=w(null);return E(()=>{let i=a.current;if(a.current=new Map(e.steps.map(l=>[l.id,l.state==="done"])),!i)return;let o=e.steps.find(l=>l.state==="done"&&i.get(l.id)===!1);o?n(o.id):t&&!a.current.get(t)&&n(null)},[e]),[e.steps.find(i=>i.id===t),()=>n(null)]}function Qe({step:e,ladder:t,cheer:n,words:a,send:i,onClose:o}){let l=t.steps.slice(e.number).find(u=>u.state!=="done"),r=()=>i("undo_done",{ladder:t.id,step:e.id}).catch(()=>{}),$=t.all_done?a.cheer_last:l&&b(a.cheer_next,{n:l.number,title:l.shown});return s`<div class="cheer" key=${e.id}>
    <span class="sparks" aria-hidden="true">${za.map(u=>s`<i key=${u} style=${{"--turn":`${u*(360/za.length)}deg`,"--wait":`${u%4*40}ms`}}></i>`)}</span>
    <p class="cheer-said"><${p} name="party-popper" /> <b>${n}</b></p>
    <p dir="auto">${b(a.cheer,{n:e.number})} ${$}</p>
    <div class="row">
      <${c} small icon="undo-2" onClick=${r}>${a.undo}<//>
      <${c} small kind="quiet" onClick=${o}>${a.cheer_close}<//>
    </div>
  </div>`}function Ha({count:e,width:t,start:n,stepWidth:a,gap:i,height:o,cards:l,standing:r}){if(!e)return{heights:[],more:0};let $=a<150?164:138,u=Math.max(0,e*(a+i)-t),d=y=>{let S=n+(y+1)*(a+i),v=S-a-i-u,I=l.filter(T=>T.start<S&&T.end>v).map(T=>T.bottom);return o-Math.max(0,...I)-14-(y===r?54:0)};if(e===1)return{heights:[$],more:Math.max(0,$-d(0))};let f=y=>y/(e-1),g=74*(e-1);for(let y=1;y<e;y+=1)g=Math.min(g,(d(y)-$)/f(y));let h=Math.min(120,74*(e-1)),m=Math.max(0,$-d(0),...Array.from({length:e},(y,S)=>$+h*f(S)-d(S))),q=Math.max(g,h);return{heights:Array.from({length:e},(y,S)=>Math.round($+q*f(S))),more:Math.ceil(m)}}var di=8,Ua=56;function Ga({list:e,scroller:t,ids:n,axis:a,onMove:i}){let[o,l]=_(null),r=w(!1);return{held:o,start:(d,f,{atOnce:g}={})=>{if(d.button)return;let h=new Map([...e.current.querySelectorAll("[data-step]")].map(N=>[N.dataset.step,N.getBoundingClientRect()])),m=n.map(N=>h.get(N));if(m.some(N=>!N))return;let[q,y]=a==="x"?["left","width"]:["top","height"],S=m.map(N=>N[q]+N[y]/2),v=n.indexOf(f),I=a==="x"?d.clientX:d.clientY,T=()=>a==="x"?t.current?.scrollLeft??0:window.scrollY,x=T(),C=d.currentTarget,P=d.pointerId,V=!!g,F=v,G=N=>{let K=S[v]+N;return S.filter((B,D)=>D!==v&&(S[0]<=S.at(-1)?B<K:B>K)).length},te=N=>{let K=a==="x"?N.clientX:N.clientY;if(!V&&Math.abs(K-I)<di)return;if(V||C.setPointerCapture?.(P),V=!0,N.preventDefault(),a==="x"&&t.current){let B=t.current.getBoundingClientRect();K>B.right-Ua&&(t.current.scrollLeft+=14),K<B.left+Ua&&(t.current.scrollLeft-=14)}let ie=K-I+T()-x;F=G(ie),l({id:f,from:v,to:F,by:ie,size:m[v][y]+8})},Z=N=>{for(let[K,ie]of ee)removeEventListener(K,ie);l(null),r.current=V,setTimeout(()=>r.current=!1,0),N.type==="pointerup"&&V&&F!==v&&i(f,F)},ee=[["pointermove",te],["pointerup",Z],["pointercancel",Z],["keydown",N=>N.key==="Escape"&&Z(N)]];for(let[N,K]of ee)addEventListener(N,K,{passive:!1});g&&C.setPointerCapture?.(P)},shift:d=>{if(!o)return 0;if(d===o.id)return o.by;let f=n.indexOf(d),h=[...e.current.querySelectorAll("[data-step]")].map(q=>q.dataset.step)[0]===n[0]&&getComputedStyle(e.current).direction!=="rtl"?1:-1,m=a==="y"?-1:h;return f>o.from&&f<=o.to?-m*o.size:f<o.from&&f>=o.to?m*o.size:0},justPulled:()=>r.current}}function Ya(){return s`<svg class="sky" viewBox="0 0 1200 600" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="hill-far" d="M0 430 Q160 300 360 380 T760 300 T1200 360 V600 H0Z" />
    <path class="hill-near" d="M0 500 Q220 410 470 470 T900 420 T1200 470 V600 H0Z" />
  </svg>`}function vt(){return s`<svg class="climber" viewBox="0 0 40 56" aria-hidden="true" focusable="false">
    <circle cx="22" cy="9" r="7.5" />
    <path d="M14 54 L20 37 L18 23 Q18 18 23 18 Q28 18 29 24 L30 37 L31 54 M19 26 L11 34 M29 26 L36 31 L38 22" />
  </svg>`}function Qa(){return s`<svg class="flag" viewBox="0 0 44 60" aria-hidden="true" focusable="false">
    <path class="flag-pole" d="M8 58 V4" />
    <path class="flag-cloth" d="M8 6 Q18 1 26 6 T42 6 V28 Q34 33 26 28 T8 28Z" />
  </svg>`}var ui=[0,1,2,3,4];function Za({said:e}){return s`<svg class="start-picture" viewBox="0 0 560 250" role="img" aria-label=${e}>
    <circle class="start-sun" cx="466" cy="78" r="56" />
    <path class="hill-far" d="M0 190 Q90 120 200 165 T400 130 T560 160 V250 H0Z" />
    <path class="hill-near" d="M0 220 Q120 180 260 205 T560 190 V250 H0Z" />
    ${ui.map(t=>s`<rect class="start-step" key=${t} x=${40+t*96} y=${196-t*27} width="90" height=${84+t*27} rx="10" />`)}
    <path class="flag-pole" d="M482 88 V26" />
    <path class="flag-cloth" d="M482 28 Q494 22 503 28 T522 28 V52 Q513 58 503 52 T482 52Z" />
  </svg>`}function Ka({screen:e,send:t,page:n,flagRef:a}){let{ladder:i,words:o}=e,l=r=>()=>n.go(`goal_ladder/${i.id}${r}`).catch(()=>{});return e.writing_goal?s`<${pi} ...${{screen:e,send:t,to:l,flagRef:a}} />`:s`<button type="button" class=${i.goal?"goal-flag":"goal-flag empty"} ref=${a} onClick=${l("/goal")}>
    <${Qa} />
    <span class="goal-text">
      <b>${o.goal_heading}</b>
      ${i.goal?s`<span class="goal-words" dir="auto"><q>${i.goal}</q></span>`:s`<span class="goal-words soft">${o.goal_empty}</span>`}
      ${i.by&&s`<span class="goal-by"><${p} name="calendar" /><span class="unseen">${o.by_label}</span> <bdi>${i.by}</bdi></span>`}
      ${i.reached&&s`<span class="goal-reached"><${p} name="check" /> ${i.reached}</span>`}
    </span>
    <span class="goal-pen"><${p} name="pencil" /><span class="unseen">${o.goal_edit}</span></span>
  </button>`}function pi({screen:e,send:t,to:n,flagRef:a}){let{ladder:i,words:o,goal_words:l}=e,r=w(null);E(()=>{let u=setTimeout(()=>r.current?.focus(),50);return()=>clearTimeout(u)},[]);let $=u=>()=>t("reach",{ladder:i.id,on:u}).catch(()=>{});return s`<section class="goal-flag writing" ref=${a} aria-label=${o.goal_heading}>
    <${k} label=${l.label} hint=${l.hint} multiline rows="3" field=${`ladders/${i.id}/goal`} value=${i.goal} send=${t} fieldRef=${r} />
    <${k} label=${o.by_label} hint=${o.by_hint} field=${`ladders/${i.id}/by`} value=${i.by} send=${t} />
    <div class="row">
      <${c} kind="primary" icon="check" onClick=${n("")}>${o.goal_ready}<//>
      ${i.reached?s`<${c} kind="quiet" icon="undo-2" onClick=${$(!1)}>${o.reach_undo}<//>`:i.all_done&&s`<${c} icon="flag" onClick=${$(!0)}>${o.reach_button}<//>`}
    </div>
  </section>`}var Ja=4,Xa=(e,t)=>e.lists.find(n=>n.list===t),en=e=>e.notes.filter(t=>t.text.trim()),tn=(e,t,n)=>async()=>{let a=`goal_ladder/${t.id}/fields/${n.list}`,i=()=>e.send("add_note",{ladder:t.id,list:n.list});await(n.notes.length?null:i().catch(()=>{})),e.go(a).catch(()=>{})};function an({screen:e,page:t}){let{ladder:n,words:a}=e;return s`<div class="why">
    ${["benefits","support"].map(i=>s`<${hi} key=${i} icon=${i==="benefits"?"sparkles":"heart-handshake"} ...${{list:Xa(n,i),ladder:n,words:a,page:t}} />`)}
  </div>`}function hi({list:e,ladder:t,words:n,page:a,icon:i}){let o=en(e);return s`<button type="button" class="why-part" onClick=${tn(a,t,e)}>
    <b><${p} name=${i} /> ${e.label}</b>
    ${o.length?s`<span class="why-words">${o.map((l,r)=>s`${r>0&&" "}<bdi key=${l.id}>${l.text}</bdi>`)}</span>`:s`<span class="why-words soft">${n.list_empty}</span>`}
  </button>`}function nn({screen:e,page:t}){let{ladder:n,words:a}=e;return s`<div class="ground">
    ${["already_done","history"].map(i=>s`<${mi} key=${i} ...${{list:Xa(n,i),ladder:n,words:a,page:t}} />`)}
  </div>`}function mi({list:e,ladder:t,words:n,page:a}){let i=en(e),o=i.length-Ja;return s`<button type="button" class=${`ground-part ground-${e.list}`} onClick=${tn(a,t,e)}>
    <b>${e.label}</b>
    <span class="stones">
      ${i.slice(0,Ja).map(l=>s`<span class="stone" key=${l.id} dir="auto">${l.text}</span>`)}
      ${o>0&&s`<span class="stone stone-more">+${o}</span>`}
      ${!i.length&&s`<span class="stone stone-empty"><${p} name="plus" /> ${b(n.list_write)}</span>`}
    </span>
  </button>`}function sn({screen:e,send:t}){let[n]=e.question??[];if(!n)return null;let a=()=>t("another_question",{ladder:e.ladder.id}).catch(()=>{});return s`<aside class="question" aria-label=${e.words.question_heading}>
    <${p} name="message-circle" />
    <p aria-live="polite">${n}</p>
    <${c} kind="quiet" small icon="refresh-cw" onClick=${a}>${e.words.another_question}<//>
  </aside>`}var fi=/([aeiouyåäö][^aeiouyåäö\s]*)(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö])/gi;function Re(e){return document.documentElement.lang.startsWith("fi")?e.replace(/[a-zåäöšž]+/gi,t=>t.length<10?t:t.replace(fi,"$1­")):e}function on(e){let{step:t,words:n,axis:a,tight:i,held:o,moving:l,chosen:r,first:$,last:u}=e,d=["stair",t.state,t.here&&"standing",o&&"held",l&&"moving",r&&"chosen",!t.title&&"unnamed"],f=e.shift?`translate${a.toUpperCase()}(${e.shift}px)`:"",g={height:e.height?`${e.height}px`:"",marginInlineStart:e.inset?`${e.inset}px`:"",transform:f},h=m=>{let q={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[m.key];if(m.key==="Escape"&&e.onMoving(!1),!q)return;m.preventDefault();let y=a==="x"&&m.key.match(/Right|Left/)&&getComputedStyle(m.target).direction==="rtl";e.onMove(y?-q:q)};return s`<li class=${d.filter(Boolean).join(" ")} data-step=${t.id} style=${g}>
    ${t.here&&!i&&s`<span class="standing-here"><${vt} />${a==="x"&&s`<span class="here-word" aria-hidden="true">${n.here}</span>`}</span>`}
    <button type="button" class="stair-face" aria-current=${r?"step":void 0} onClick=${e.onOpen} onPointerDown=${e.onBody}>
      <span class="stair-inside">
        <span class="stair-head">
          <span class="stair-number">${t.number}</span>
          ${t.done_on&&s`<span class="stair-when done-on"><${p} name="check" /> <span class="unseen">${n.done}</span>${t.done_on}</span>`}
          ${!t.done_on&&t.when_short&&s`<span class="stair-when"><${p} name="calendar" /> <span dir="auto">${t.when_short}</span></span>`}
          ${t.here&&i&&s`<${vt} />`}
          ${t.here&&s`<span class=${a==="x"?"unseen":"here-word"}>${n.here}</span>`}
        </span>
        <span class="stair-title" dir="auto">${Re(t.shown)}</span>
        ${t.carries.length>0&&s`<span class="stair-carries">${t.carries.map(m=>s`<span class="carry" key=${m}><${p} name="sun" /> <span dir="auto">${m}</span></span>`)}</span>`}
        ${!t.done_on&&t.theme&&s`<span class="stair-theme tag" dir="auto">${Re(t.theme)}</span>`}
        ${!t.done_on&&t.deed&&s`<span class="stair-deed" dir="auto">${Re(t.deed)}</span>`}
        ${!t.done_on&&t.left&&s`<span class="stair-left soft">${t.left}</span>`}
        ${!t.done_on&&t.note&&s`<span class="stair-note soft" dir="auto">${Re(t.note)}</span>`}
      </span>
    </button>
    <div class="stair-move" onKeyDown=${h} onFocusOut=${m=>l&&m.relatedTarget&&!m.currentTarget.contains(m.relatedTarget)&&e.onMoving(!1)}>
      ${l&&s`<${c} small class="move-button" icon=${a==="x"?"chevron-left":"chevron-down"} aria-label=${n.move_earlier} disabled=${$} onClick=${()=>e.onMove(-1)} />`}
      <button
        type="button"
        class="grip"
        aria-label=${b(n.move,{n:t.number})}
        aria-expanded=${l?"true":"false"}
        title=${n.move_hint}
        onPointerDown=${e.onGrip}
        onClick=${()=>e.onMoving(!l)}
      ><${p} name=${l?"check":a==="x"?"move-horizontal":"move-vertical"} /></button>
      ${l&&s`<${c} small class="move-button" icon=${a==="x"?"chevron-right":"chevron-up"} aria-label=${n.move_later} disabled=${u} onClick=${()=>e.onMove(1)} />`}
    </div>
  </li>`}function Ze(){let e=w(null),[t,n]=_({width:0,letters:1});return J(()=>{let a=()=>{let o={width:e.current.clientWidth,letters:bt()};n(l=>l.width===o.width&&l.letters===o.letters?l:o)},i=new ResizeObserver(a);return i.observe(e.current),addEventListener("resize",a),a(),()=>{i.disconnect(),removeEventListener("resize",a)}},[]),[t.width,e]}var gi=19,bt=()=>parseFloat(getComputedStyle(document.documentElement).fontSize)/gi,Ke=e=>e/bt(),ln=()=>bt()>1.15;var vi=760,rn=132,cn=236,bi=92,Je=8,ki=60,yi=184;function kt({screen:e,send:t,page:n,compact:a}){let{ladder:i,words:o}=e,[l,r]=Ze(),$=l>0&&(ln()||Ke(l)<(a?480:vi)),u={screen:e,send:t,page:n},d=!a&&s`<${an} ...${u} />`,[f,g]=Ye(i),h=s`<div class="cheer-place" role="status">
    ${f&&s`<${Qe} step=${f} ladder=${i} cheer=${e.cheer} words=${o} send=${t} onClose=${g} />`}
  </div>`,m=s`<div class="in-sky">
    ${!$&&d}
    ${!a&&s`<div>${!$&&h}${($||!f)&&s`<${sn} ...${u} />`}</div>`}
    <${Ka} ...${u} />
  </div>`;return s`<div class=${["stage",$?"tall":"wide",a&&"compact"].filter(Boolean).join(" ")} ref=${r}>
    ${!$&&s`<${Ya} />`}
    ${l>0&&s`<${xi} ...${u} ...${{sky:m,tall:$,compact:a,width:l}} />`}
    ${!a&&s`<${nn} ...${u} />`}
    ${$&&d}
    ${$&&!a&&h}
  </div>`}function wi(e){let t=getComputedStyle(document.documentElement),n=["--bar-height","--foot-height"].reduce((i,o)=>i+(parseFloat(t.getPropertyValue(o))||76),0),a=e?40:yi;return Math.min(Math.max(window.innerHeight-n-a,360),620)}function xi({screen:e,send:t,page:n,sky:a,tall:i,compact:o,width:l}){let{ladder:r,words:$}=e,u=w(null),d=w(null),f=w(null),[g,h]=_(null),[m,q]=_(""),[y,S]=_([]),[v,I]=_({back:!1,on:!1}),T=r.steps.map(L=>L.id).join(" ");E(()=>h(null),[T]);let x=new Map(r.steps.map(L=>[L.id,L])),C=(g??[...x.keys()]).filter(L=>x.has(L)),P=C.length,V=C.findIndex(L=>x.get(L).here),F=l-(o?24:36),G=r.room_left?P?bi:cn:0,te=(F-G-Je*P)/Math.max(P,1),Z=Math.min(Math.max(te,rn),cn),se=!i&&te<rn,ee=se?ki:o?12:18,N=wi(o),{heights:K,more:ie}=Ha({count:P,width:l-2*ee-G,start:ee,stepWidth:Z,gap:Je,height:N,cards:y,standing:V}),B=Math.min(44,l*.34/Math.max(P,1));J(()=>{if(i)return;let L=[...u.current.querySelectorAll(".in-sky > *")],W=()=>{let U=u.current.getBoundingClientRect(),Ee=getComputedStyle(u.current).direction==="rtl",Qt=L.map(qe=>{let{left:Zt,right:Kt,top:gs,..._s}=qe.getBoundingClientRect().toJSON(),vs=qe.matches(".writing")?gs:_s.bottom,[bs,ks]=Ee?[U.right-Kt,U.right-Zt]:[Zt-U.left,Kt-U.left];return{start:Math.round(bs-Je),end:Math.round(ks),bottom:Math.round(vs-U.top)}});S(qe=>JSON.stringify(qe)===JSON.stringify(Qt)?qe:Qt)},ae=new ResizeObserver(W);return L.forEach(U=>ae.observe(U)),W(),()=>ae.disconnect()},[i,l,e.writing_goal,!!e.question?.length]);let D=()=>{let{scrollLeft:L,scrollWidth:W,clientWidth:ae}=d.current,U=Math.abs(L);I({back:U>4,on:U<W-ae-4})};J(()=>{if(i)return;let L=f.current.querySelector(".chosen")??f.current.querySelector(".standing");if(L){let[W,ae]=[d.current.getBoundingClientRect(),L.getBoundingClientRect()];d.current.scrollLeft+=ae.left+ae.width/2-W.left-W.width/2}D()},[i,l,P]);let oe=matchMedia("(prefers-reduced-motion: reduce)").matches,re=L=>()=>{let W=getComputedStyle(d.current).direction==="rtl"?-1:1;d.current.scrollBy({left:L*W*d.current.clientWidth*.7,behavior:oe?"auto":"smooth"})},Se=(L,W)=>{if(W<0||W>=P||W===C.indexOf(L))return;let ae=C.filter(U=>U!==L);ae.splice(W,0,L),h(ae),n.announce?.(b($.moved,{n:W+1})),t("move_step",{ladder:r.id,step:L,to:W}).catch(()=>h(null))},ue=Ga({list:f,scroller:d,ids:C,axis:i?"y":"x",onMove:Se}),Be=w(null);J(()=>{if(!Be.current)return;let{id:L,by:W}=Be.current;Be.current=null;let ae=f.current.querySelector(`[data-step="${CSS.escape(L)}"]`),U=[...ae?.querySelectorAll(".move-button")??[]],Ee=U[W<0?0:U.length-1];(Ee&&!Ee.disabled?Ee:ae?.querySelector(".grip"))?.focus()}),E(()=>{if(!m)return;let L=W=>!W.target.closest?.(".stair.moving .stair-move")&&q("");return addEventListener("pointerdown",L),()=>removeEventListener("pointerdown",L)},[m]);let hs=(L,W)=>{Be.current={id:L,by:W},Se(L,C.indexOf(L)+W)},ms=L=>()=>!ue.justPulled()&&n.go(`goal_ladder/${r.id}/step/${L}`).catch(()=>{}),Gt=C.map((L,W)=>{let ae={...x.get(L),number:W+1};return s`<${on}
      key=${L}
      ...${{step:ae,words:$,moving:m===L,chosen:e.step?.id===L,axis:i?"y":"x"}}
      height=${i?0:K[W]}
      inset=${i?Math.round(W*B):0}
      tight=${i&&B<34}
      shift=${ue.shift(L)}
      held=${ue.held?.id===L}
      first=${W===0}
      last=${W===P-1}
      onOpen=${ms(L)}
      onBody=${U=>U.pointerType==="mouse"&&!i&&ue.start(U,L)}
      onGrip=${U=>ue.start(U,L)}
      onMoving=${U=>!ue.justPulled()&&q(U?L:"")}
      onMove=${U=>hs(L,U)}
    />`}),Yt=r.room_left&&s`<li class=${P?"stair stair-new":"stair stair-new stair-first"} key="new" style=${{height:i?"":`${Ci(K)}px`}}>
    <button type="button" class="stair-face" onClick=${()=>t("add_step",{ladder:r.id}).catch(()=>{})}>
      <${p} name="plus" big />
      <b>${P?$.new_step:$.first_step}</b>
      ${!P&&s`<span class="soft">${$.first_step_hint}</span>`}
    </button>
  </li>`,fs=i?[Yt,...Gt.reverse()]:[...Gt,Yt];return s`<div class="stairs-view" ref=${u} style=${{height:i?"":`${N+ie}px`}}>
    ${a}
    <div class=${se?"stairs-scroller long":"stairs-scroller"} ref=${d} onScroll=${i?void 0:D}>
      <ol class=${["ladder-stairs",ue.held&&"pulling",Z<150&&"narrow"].filter(Boolean).join(" ")} reversed=${i} ref=${f} aria-label=${$.steps_heading} style=${{"--step-width":`${Z}px`,"--gap-width":`${Je}px`}}>
        ${fs}
      </ol>
    </div>
    ${!i&&v.back&&s`<${c} class="scroll-stairs back" icon="chevron-left" aria-label=${$.scroll_back} onClick=${re(-1)} />`}
    ${!i&&v.on&&s`<${c} class="scroll-stairs on" icon="chevron-right" aria-label=${$.scroll_on} onClick=${re(1)} />`}
    ${!r.room_left&&s`<p class="stairs-full soft">${r.full}</p>`}
  </div>`}function Ci(e){let t=e.at(-1);return t?Math.min(t,190):190}var Si=["screen","a4","card"],Ei={screen:"16 / 10",a4:"210 / 297",card:"3 / 2"},qi=2.5;function $n({screen:e,send:t}){let{ladder:n,words:a,size:i}=e,[o,l]=_(1),r=$=>()=>t("download",{ladder:n.id,size:i,form:$}).catch(()=>{});return s`<div class="stairs-picture">
    <div class=${`stairs-picture-view size-${i}${o>1?" larger":""}`} tabindex="0" role="region" aria-label=${a.picture_title}>
      <div class="zoomed" style=${{"--zoom":o}}><${A} id=${`stairs-${i}`} shape=${Ei[i]} /></div>
    </div>
    <div class="stairs-picture-side">
      <${M}
        legend=${a.picture_size}
        name="size"
        value=${i}
        options=${Si.map($=>({value:$,label:a[`size_${$}`]}))}
        onChange=${$=>t("picture_size",{size:$})}
      />
      <div class="row">
        <${c} icon="zoom-in" disabled=${o>=qi} onClick=${()=>l(o+.5)}>${a.zoom_in}<//>
        <${c} icon="zoom-out" disabled=${o<=1} onClick=${()=>l(o-.5)}>${a.zoom_out}<//>
      </div>
      <div class="saving">
        <${c} kind="primary" icon="download" onClick=${r("png")}>${a.download_png}<//>
        <${c} icon="download" onClick=${r("svg")}>${a.download_svg}<//>
        <p class="unprotected"><${p} name="info" /> ${a.download_hint}</p>
      </div>
    </div>
  </div>`}function dn({screen:e,send:t}){let{words:n}=e;return s`<div class="ladder-start">
    <${Za} said=${n.start_picture} />
    <div class="start-words">
      ${e.question.map(a=>s`<p class="start-question" key=${a}>${a}</p>`)}
      <${c} kind="primary" icon="pencil" onClick=${()=>t("new_ladder").catch(()=>{})}>${n.start_button}<//>
    </div>
  </div>`}function un({screen:e,send:t,on:n,tell:a,press:i}){let{step:o,words:l,fields:r}=e,[$,u]=_(""),d=w(null),f=o.actions.map(h=>h.id).join(" ");E(()=>{if(!d.current)return;let h=o.actions.find(m=>!d.current.includes(m.id));h&&(d.current=null,u(h.id))},[f]);let g=()=>{d.current=o.actions.map(h=>h.id),a("add_action").catch(()=>d.current=null)};return s`<section class="sheet-part" aria-labelledby="actions">
    <h2 id="actions">${r.actions.label}</h2>
    <p class="soft">${r.actions.hint}</p>
    <ul class="actions">
      ${o.actions.map(h=>s`<${Ti} key=${h.id} ...${{action:h,step:o,words:l,fields:r,send:t,on:n,tell:a,press:i}} open=${$===h.id} onOpen=${m=>u(m?h.id:"")} />`)}
    </ul>
    <${c} icon="plus" onClick=${g}>${l.add_action}<//>
  </section>`}function Ti({action:e,step:t,words:n,fields:a,send:i,tell:o,open:l,onOpen:r}){let $=w(null),u=w(null),d=w(l);E(()=>{l?$.current?.focus():d.current&&u.current?.focus(),d.current=l},[l]);let f=`${t.address}/actions/${e.id}`,g=e.text||n.action_empty,h=(m,q)=>o(m,{action:e.id,...q});return s`<li class=${e.done?"action done":"action"}>
    <div class="action-line">
      <label class="action-tick">
        <input type="checkbox" checked=${e.done} aria-label=${b(n.action_done_said,{text:g})} onChange=${m=>h("action_done",{done:m.target.checked}).catch(()=>{})} />
      </label>
      <button type="button" class="action-open" ref=${u} aria-expanded=${l?"true":"false"} onClick=${()=>r(!l)}>
        <span class=${e.text?"action-text":"action-text soft"} dir="auto">${g}</span>
        <span class="action-who soft">
          <span dir="auto"><${p} name="user" /> ${e.who_shown||n.who_open}</span>
          <span dir="auto"><${p} name="calendar" /> ${e.when_shown||n.when_open}</span>
        </span>
        <${p} name=${l?"chevron-up":"chevron-down"} />
      </button>
    </div>
    ${l&&s`<div class="action-sheet">
      <${k} label=${n.action_label} hint=${a.actions.example} field=${`${f}/text`} value=${e.text} send=${i} fieldRef=${$} />
      <div class="choice-tiles"><${M} legend=${n.who_legend} name=${`doer-${e.id}`} options=${t.doers} value=${e.doer} onChange=${m=>h("set_doer",{doer:m})} /></div>
      ${e.doer==="other"&&s`<${k} label=${n.who_name} field=${`${f}/who`} value=${e.who} send=${i} />`}
      <div class="pair">
        <${k} label=${n.when_label} field=${`${f}/when`} value=${e.when} send=${i} />
        <${O} label=${n.due_label} value=${e.due} onChange=${m=>h("set_due",{day:m||null})} />
      </div>
      <div class="row">
        <${c} icon="check" onClick=${()=>r(!1)}>${n.action_close}<//>
        <${c} kind="quiet" icon="trash-2" onClick=${()=>h("remove_action").catch(()=>{})}>${n.action_remove}<//>
      </div>
    </div>`}
  </li>`}function pn({screen:e,send:t,page:n,rungs:a}){let{ladder:i,step:o,words:l}=e,r={ladder:i.id,step:o.id},$=(m,q)=>t(m,{...r,...q}),u=(m,q)=>()=>$(m,q).catch(()=>{}),d=m=>()=>n.go(m).catch(()=>{}),f={screen:e,send:t,page:n,on:r,tell:$,press:u},[g,h]=Ye(i);return s`<article class="sheet" aria-label=${o.heading}>
    <div class="sheet-head">
      <p class="sheet-number" aria-hidden="true">${o.heading}</p>
      ${a&&s`<${_t} rungs=${i.steps} />`}
      <div class="spring"></div>
      <${c} small kind="quiet" icon="chevron-left" aria-label=${l.sheet_previous} disabled=${!o.before} onClick=${d(`goal_ladder/${i.id}/step/${o.before}`)} />
      <${c} small kind="quiet" icon="chevron-right" aria-label=${l.sheet_next} disabled=${!o.after} onClick=${d(`goal_ladder/${i.id}/step/${o.after}`)} />
    </div>
    <div class="sheet-title">
      <${k} label=${l.step_title_label} hint=${o.title?"":l.step_title_hint} field=${`${o.address}/title`} value=${o.title} send=${t} maxLength=${200} />
    </div>
    <${Li} ...${f} />
    <div class="cheer-place" role="status">
      ${g&&s`<${Qe} step=${g} ladder=${i} cheer=${e.cheer} words=${l} send=${t} onClose=${h} />`}
    </div>
    <${un} ...${f} />
    <${Ii} ...${f} />
    <${Ri} ...${f} />
    <${Bi} ...${f} />
    <${Ai} ...${f} />
  </article>`}function Li({screen:e,tell:t,press:n}){let{step:a,words:i}=e;return a.state==="done"?s`<section class="sheet-part standing-part done">
      <p class="done-said"><${p} name="check" /> <b>${i.done_heading}</b></p>
      <div class="row">
        <${O} label=${i.done_day} value=${a.done_day} onChange=${o=>t("done_on",{day:o||null})} />
        <${c} kind="quiet" icon="undo-2" onClick=${n("undo_done")}>${i.done_undo}<//>
      </div>
    </section>`:s`<section class="sheet-part standing-part row">
    ${a.here?s`<p class="here-said"><${p} name="footprints" /> ${i.here_now}</p>`:s`<${c} icon="footprints" onClick=${n("stand_on")}>${i.here_button}<//>`}
    <${c} kind="primary" icon="check" onClick=${n("mark_done")}>${i.done_button}<//>
  </section>`}function Ii({screen:e,send:t}){let{step:n,words:a,fields:i}=e,[o]=n.actions.filter($=>$.text&&!$.done),l=n.theme_words||!o?null:o.text,r=()=>t("text",{field:`${n.address}/theme`,base:"",text:l}).catch(()=>{});return s`<section class="sheet-part">
    <${k} label=${i.theme.label} hint=${i.theme.hint} field=${`${n.address}/theme`} value=${n.theme_words} send=${t} />
    <div class="row">
      ${l&&s`<${c} small kind="quiet" icon="plus" onClick=${r}>${b(a.theme_from_action,{text:l})}<//>`}
      ${n.theme_words&&(n.theme_is_today?s`<span class="tag"><${p} name="check" /> ${a.theme_is_today}</span>`:s`<${c} small onClick=${()=>t("take_theme",{text:n.theme_words}).catch(()=>{})}>${a.theme_today}<//>`)}
    </div>
  </section>`}function Ri({screen:e,page:t,tell:n}){let{step:a,words:i}=e,[o,l]=_(!1),r=o?a.strengths:a.strengths.filter(($,u)=>$.on||u<6);return s`<section class="sheet-part" aria-labelledby="carries">
    <h2 id="carries">${i.strengths_heading}</h2>
    ${a.strengths.length?s`<p class="soft">${i.strengths_hint}</p>
          <div class="carry-choices">
            ${r.map($=>s`<${de} key=${$.id} title=${$.title} icon="sun" on=${$.on} onToggle=${u=>n("carry",{strength:$.id,on:u})} />`)}
          </div>
          ${r.length<a.strengths.length&&s`<${c} small kind="quiet" icon="chevron-down" onClick=${()=>l(!0)}>${i.strengths_more}<//>`}`:s`<p class="soft">${i.strengths_none}</p>
          <${c} small onClick=${()=>t.go("strengths").catch(()=>{})}>${i.strengths_go}<//>`}
  </section>`}function Bi({screen:e,send:t,tell:n}){let{step:a,words:i}=e;return s`<section class="sheet-part" aria-labelledby="when">
    <h2 id="when">${i.step_when_heading}</h2>
    <div class="pair">
      <${k} label=${i.step_when_label} field=${`${a.address}/when`} value=${a.when_words} send=${t} />
      <${O} label=${i.due_label} value=${a.due} onChange=${o=>n("step_due",{day:o||null})} />
    </div>
    <${k} label=${i.note_label} hint=${i.note_hint} multiline rows="2" field=${`${a.address}/note`} value=${a.note} send=${t} />
  </section>`}function Ai({screen:e,send:t,on:n,press:a}){let{ladder:i,step:o,words:l}=e,r=o.number-1,$=d=>()=>t("add_step",{ladder:i.id,at:d}).catch(()=>{}),u=!i.room_left;return s`<section class="sheet-part arrange" aria-labelledby="arrange">
    <h2 id="arrange">${l.arrange_heading}</h2>
    <div class="arrange-buttons">
      <${c} icon="arrow-down" disabled=${r===0} onClick=${a("move_step",{to:r-1})}>${l.earlier}<//>
      <${c} icon="arrow-up" disabled=${r===i.steps.length-1} onClick=${a("move_step",{to:r+1})}>${l.later}<//>
      <${c} icon="plus" disabled=${u} onClick=${$(r)}>${l.add_before}<//>
      <${c} icon="plus" disabled=${u} onClick=${$(r+1)}>${l.add_after}<//>
      <${c} icon="split" disabled=${u} onClick=${a("split_step")}>${l.split}<//>
      <${c} icon="trash-2" onClick=${a("remove_step")}>${l.remove_step}<//>
    </div>
    ${u&&s`<p class="soft">${i.full}</p>`}
  </section>`}function hn({screen:e,send:t,page:n}){let{ladder:a,words:i}=e,o=r=>()=>n.go(r).catch(()=>{}),l=a.steps.find(r=>r.here&&r.state!=="done");return s`<div class="stairs-tools">
    ${l&&s`<${c} small class="climbed" icon="check" onClick=${()=>t("mark_done",{ladder:a.id,step:l.id}).catch(()=>{})}>${b(i.done_button_n,{n:l.number})}<//>`}
    ${a.all_done&&!a.reached&&s`<${c} small icon="flag" onClick=${()=>t("reach",{ladder:a.id,on:!0}).catch(()=>{})}>${i.reach_button}<//>`}
    <div class="spring"></div>
    <${c} small icon="list" onClick=${o(`goal_ladder/${a.id}/fields`)}>${i.fields_open}<//>
    <${c} small icon="image-down" onClick=${o(`goal_ladder/${a.id}/picture`)}>${i.picture_open}<//>
    <${c} small icon="flag" onClick=${o("goal_ladder/all")}>${e.goals>1?b(i.all_count,{n:e.goals}):i.all_open}<//>
  </div>`}var Pi={start:dn,stairs:Oi,step:Fi,fields:Va,picture:$n,all:ja};function Mi(e){let t=Pi[e.screen.view];return s`<div class="goal-ladder"><${t} ...${e} /></div>`}function Oi({screen:e,send:t,page:n}){return s`<${kt} screen=${e} send=${t} page=${n} />
    <${hn} screen=${e} send=${t} page=${n} />`}function Fi({screen:e,send:t,page:n}){let[a,i]=Ze(),o=Ke(a)>=1040;return s`<div class=${o?"step-view beside":"step-view"} ref=${i}>
    ${o&&s`<div class="step-view-stage"><${kt} screen=${e} send=${t} page=${n} compact /></div>`}
    <${pn} screen=${e} send=${t} page=${n} rungs=${!o} />
  </div>`}var wt={};Q(wt,{Screen:()=>Di});var Ni={start:Vi,line:ji,event:zi,picture:Hi},Wi={good:"sun",hard:"cloud-sun",turn:"split",learned:"lightbulb"};function Di(e){H(e.screen,e.send);let t=Ni[e.screen.view];return s`<div class="history-line"><${t} ...${e} /></div>`}function Vi({screen:e,send:t}){let{words:n}=e;return s`<section class="card before">
      <${p} name="book-open" big />
      <ul><li>${n.warning}</li><li>${n.start_choose}</li><li>${n.start_keep}</li><li>${n.start_stop}</li></ul>
    </section>
    <${mn} ...${{screen:e,send:t}} />`}function ji({screen:e,send:t,page:n}){let{words:a,events:i}=e;return s`${i.length===0&&s`<p class="card">${a.none}</p>`}
    <${Ie} items=${i} label=${a.order_label} words=${a} onMove=${(o,l)=>t("move",{event:o,to:l})}
      render=${o=>s`<button type="button" class="life-event ${o.feeling}" onClick=${()=>n.go(`history_line/event/${o.id}`).catch(()=>{})}>
        <span class="life-sign"><${p} name=${Wi[o.feeling]??"circle"} /></span>
        <span class="life-words"><b dir="auto">${o.title}</b>
          <span class="soft">${[o.when,o.feeling_said].filter(Boolean).join(" · ")}</span>
          <span class="life-share"><${p} name=${o.shared?"users":"lock"} /> ${o.shared?a.is_shared:a.is_kept}</span></span>
      </button>`} />
    <${c} icon="plus" onClick=${()=>t("add").catch(()=>{})}>${a.add}<//>
    <${mn} ...${{screen:e,send:t}} />`}function mn({screen:e,send:t}){let{words:n}=e;return e.opened?s`<section class="card own-part"><p>${n.own_open}</p><${c} icon="eye-off" onClick=${()=>t("open",{opened:!1}).catch(()=>{})}>${n.own_close}<//></section>`:s`<details class="card own-part"><summary><${p} name="lock" /> ${n.own_heading}</summary>
    <p>${n.own_warning}</p>
    <${c} icon="eye" onClick=${()=>t("open",{opened:!0}).catch(()=>{})}>${n.own_show}<//>
  </details>`}function zi({screen:e,send:t}){let{words:n,event:a,times:i,feelings:o}=e,[l,r]=_(0),$=u=>t("time",{event:a.id,time:u}).then(()=>r(l+1)).catch(()=>{});return s`<div class="event-parts">
    <section class="card">
      <${k} label=${n.what} hint=${n.what_hint} field=${`history_line/events/${a.id}/text`} value=${a.text} send=${t} words=${n} multiline rows="4" />
      <${k} key=${l} label=${n.when} hint=${n.when_hint} field=${`history_line/events/${a.id}/when`} value=${a.when} send=${t} words=${n} />
      <div class="row times">${i.map(u=>s`<${c} key=${u.time} small onClick=${()=>$(u.time)}>${u.label}<//>`)}</div>
    </section>
    <section class="card">
      <${M} legend=${n.feeling} name="feeling" options=${o} value=${a.feeling} onChange=${u=>t("feeling",{event:a.id,feeling:u}).catch(()=>{})} />
    </section>
    <section class="card who-sees">
      <${M} legend=${n.share_legend} name="share" value=${a.shared?"yes":"no"}
        options=${[{value:"no",label:n.keep,hint:n.keep_hint},{value:"yes",label:n.share,hint:n.share_hint}]}
        onChange=${u=>t("share",{event:a.id,shared:u==="yes"}).catch(()=>{})} />
      ${e.carried?s`<p><${p} name="check" /> ${n.is_carried}</p>`:e.may_carry&&s`<${c} icon="footprints" onClick=${()=>t("carry",{event:a.id}).catch(()=>{})}>${n.carry}<//>`}
    </section>
    <div><${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove",{event:a.id}).catch(()=>{})}>${n.remove}<//></div>
  </div>`}function Hi({screen:e,send:t,page:n}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return s`<${A} id=${e.picture} page=${n} shape="4 / 3" />
    <div class="row line-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}var xt={};Q(xt,{Screen:()=>Ki});var Ui={first_meeting:"info",pair_agreement:"handshake",strengths:"sparkles",self_assessment:"sprout",three_rings:"circle-dot",history_line:"book-open",informal_skills:"wrench",network_map:"users",dialogue_cards:"messages-square",options:"scale",goal_ladder:"footprints",support_stairs:"hand-helping",application:"pen-line",support_need:"hand-heart",referral:"map-pin",crisis_landing:"life-buoy",meeting:"handshake",journey:"sunrise",summary:"file-text",workshop:"users"},Xe=e=>Ui[e]??"circle";function et({stop:e,go:t}){return s`<li>
    <button type="button" class="card home-stop ${e.state}" onClick=${()=>t(e.to)}>
      <span class="home-stop-title"><${p} name=${Xe(e.to)} /> <b>${e.title}</b></span>
      <span class="soft">${e.about}</span>
      <span class="home-state">${e.state==="done"&&s`<${p} name="check" />`}${e.state==="going"&&s`<${p} name="circle-dot" />`} ${e.label}</span>
    </button>
  </li>`}var fn={done:"check",going:"circle-dot",here:"map-pin",each:"refresh-cw",skipped:"minus",closed:"clock"};function gn({stop:e}){return s`<span class="path-state">${fn[e.state]&&s`<${p} name=${fn[e.state]} />`} ${e.label}</span>`}function _n({stops:e,words:t,go:n}){return s`<section class="path-line" aria-labelledby="path-line">
    <div class="path-line-head">
      <h2 id="path-line">${t.path}</h2>
      <${c} kind="quiet" small onClick=${()=>n("home/path")}>${t.path_open}<//>
      <${c} kind="quiet" small iconEnd="arrow-right" onClick=${()=>n("home/all")}>${t.other_way}<//>
    </div>
    <ol class="path-stops">
      ${e.map(a=>{let i=s`<${p} name=${Xe(a.code)} /><span class="path-words"><b>${a.title}</b><${gn} stop=${a} /></span>`;return s`<li key=${a.id}>
          ${a.to?s`<button type="button" class="path-stop ${a.state}" aria-current=${a.state==="here"?"step":void 0} onClick=${()=>n(a.to)}>${i}</button>`:s`<div class="path-stop ${a.state}">${i}</div>`}
        </li>`})}
    </ol>
  </section>`}function vn({screen:e,send:t,go:n}){let{words:a}=e,i=(o,l)=>t(o,l).catch(()=>{});return s`${e.rhythm&&s`<p class="path-rhythm"><${p} name="calendar" /> ${e.rhythm}</p>`}
    <ol class="path-whole">
      ${e.stops.map((o,l)=>{let r=e.stops[l-1],$=o.stage&&o.stage!==r?.stage;return s`<li key=${o.id}>
          ${$&&s`<h2 class="path-stage">${o.stage}</h2>`}
          <${Gi} stop=${o} last=${e.stops.length-1} words=${a} act=${i} go=${n} />
        </li>`})}
    </ol>
    ${e.templates.map(o=>s`<${Yi} key=${o.id} template=${o} words=${a} act=${i} />`)}
    ${e.parts.map(o=>s`<section class="card path-part" key=${o.id} aria-labelledby="part-${o.id}">
        <h2 id="part-${o.id}">${o.title}</h2>
        <ul>${o.lines.map(l=>s`<li key=${l}>${l}</li>`)}</ul>
      </section>`)}
    ${e.add.length>0&&s`<${Qi} offered=${e.add} words=${a} act=${i} />`}
    <${Zi} ending=${e.ending} words=${a} act=${i} />`}function Gi({stop:e,last:t,words:n,act:a,go:i}){let[o,l]=_(!1),r=`stop-${e.id}`,$=(u,d={})=>a(u,{stop:e.id,...d});return s`<div class="card path-row ${e.state}">
    <div class="path-row-words">
      <h3 id=${r}><${p} name=${Xe(e.code)} /> ${e.title}</h3>
      <p>${e.purpose}</p>
      ${e.closed&&s`<p class="soft">${e.closed}</p>`}
      <${gn} stop=${e} />
    </div>
    <div class="path-row-buttons">
      ${e.to&&s`<${c} kind=${e.state==="here"?"primary":"plain"} aria-describedby=${r} onClick=${()=>i(e.to)}>${n.state_open}<//>`}
      <${c} kind="quiet" aria-expanded=${o} aria-controls="${r}-more" aria-label=${n.stop_change_of.replace("{title}",e.title)} iconEnd=${o?"chevron-up":"chevron-down"} onClick=${()=>l(!o)}>${n.stop_change}<//>
    </div>
    <div class="path-more" id="${r}-more" hidden=${!o}>
      ${e.state!=="done"&&!(e.state==="going"&&e.marked)&&s`<${c} small icon="check" onClick=${()=>$("pass")}>${n.stop_pass}<//>`}
      ${!["done","going","skipped"].includes(e.state)&&s`<${c} small onClick=${()=>$("skip")}>${n.stop_skip}<//>`}
      ${e.marked&&s`<${c} small onClick=${()=>$("unmark")}>${n.stop_unmark}<//>`}
      ${e.place>0&&s`<${c} small icon="arrow-up" onClick=${()=>$("move",{to:e.place-1})}>${n.stop_earlier}<//>`}
      ${e.place<t&&s`<${c} small icon="arrow-down" onClick=${()=>$("move",{to:e.place+1})}>${n.stop_later}<//>`}
      ${e.own&&s`<${c} small onClick=${()=>$("remove")}>${n.stop_remove}<//>`}
    </div>
  </div>`}function Yi({template:e,words:t,act:n}){let a=e.parts.flatMap(r=>r.steps.map($=>$.place)),[i,o]=_(a),l=r=>o(i.includes(r)?i.filter($=>$!==r):[...i,r]);return s`<section class="card path-part" aria-labelledby="template-${e.id}">
    <h2 id="template-${e.id}">${t.steps_heading}: ${e.title}</h2>
    <p class="soft">${t.steps_lead}</p>
    ${e.parts.map(r=>s`<fieldset key=${r.id} class="path-steps">
        <legend class=${r.title?"":"unseen"}>${r.title||e.title}</legend>
        ${r.steps.map($=>s`<label class="path-step" key=${$.place}>
            <input type="checkbox" checked=${i.includes($.place)} onChange=${()=>l($.place)} />
            <span>${$.title}</span>
          </label>`)}
      </fieldset>`)}
    <${c} icon="footprints" onClick=${()=>n("take_steps",{template:e.id,steps:i})}>${t.steps_take}<//>
  </section>`}function Qi({offered:e,words:t,act:n}){return s`<section class="card path-part" aria-labelledby="path-add">
    <h2 id="path-add">${t.add_heading}</h2>
    <p class="soft">${t.add_lead}</p>
    <div class="path-offers">
      ${e.map(a=>s`<${c} key=${a.code} small icon="plus" onClick=${()=>n("add",{exercise:a.code})}>${a.title}<//>`)}
    </div>
  </section>`}function Zi({ending:e,words:t,act:n}){let[a,i]=_(!1),o=l=>l===null?t.ending_yours:l?t.ending_met:t.ending_open;return s`<section class="card path-part" aria-labelledby="path-end">
    <h2 id="path-end">${t.ending_heading}</h2>
    <p>${e.text}</p>
    <ul class="path-conditions">
      ${e.conditions.map(l=>s`<li key=${l.text}><${p} name=${l.holds?"check":"circle"} /> <span>${l.text}<span class="soft path-said"> ${o(l.holds)}</span></span></li>`)}
    </ul>
    ${e.ready&&s`<p><strong>${t.ending_ready}</strong></p>`}
    <${c} kind=${e.ready?"plain":"quiet"} aria-expanded=${a} onClick=${()=>i(!a)}>${t.end_open}<//>
    ${a&&s`<p class="soft">${t.end_lead}</p>
        <div class="path-offers">
          <${c} onClick=${()=>n("end",{how:"reached"})}>${t.end_reached}<//>
          <${c} onClick=${()=>n("end",{how:"own_way"})}>${t.end_own_way}<//>
          <${c} onClick=${()=>n("end",{how:"dropped"})}>${t.end_dropped}<//>
        </div>`}
  </section>`}function bn({screen:e,go:t}){return s`${e.groups.map((n,a)=>s`<section key=${n.title} aria-labelledby="ways-${a}">
        <h2 id="ways-${a}">${n.title}</h2>
        <ul class="home-path home-ways">${n.items.map(i=>s`<${et} key=${i.to} stop=${i} go=${t} />`)}</ul>
      </section>`)}
    ${e.closed&&s`<p class="soft path-closed"><${p} name="clock" /> ${e.closed}</p>`}`}function Ki({screen:e,send:t}){let{words:n}=e,a=i=>t("go",{to:i}).catch(()=>{});return e.view==="path"?s`<${vn} screen=${e} send=${t} go=${a} />`:e.view==="all"?s`<${bn} screen=${e} go=${a} />`:s`<div class="home-hero">
      <${Ji} next=${e.next} ahead=${e.ahead} words=${n} meetings=${e.meetings} go=${a} onBegin=${()=>t("begin").catch(()=>{})} />
      <${Xi} goal=${e.goal} words=${n} go=${a} />
    </div>
    ${e.ahead?s`<${_n} stops=${e.path} words=${n} go=${a} />`:s`<h2 class="unseen">${n.stops}</h2>
            <ul class="home-path">
              ${e.stops.map(i=>s`<${et} key=${i.to} stop=${i} go=${a} />`)}
            </ul>`}`}function Ji({next:e,ahead:t,words:n,meetings:a,go:i,onBegin:o}){return s`<section class=${e.strong?"card home-next strong":"card home-next"} aria-labelledby="home-next">
    <h2 id="home-next">${n.next}</h2>
    ${e.lead&&s`<p>${e.lead}</p>`}
    ${e.what&&s`<p>${!e.lead&&s`<span>${n.agreed} </span>`}<strong dir="auto">${e.what}</strong>${(e.who||e.when)&&s`<span class="home-who">${[e.who,e.when].filter(Boolean).join(" · ")}</span>`}</p>`}
    ${e.wish&&s`<p><span>${n.wish} </span><strong dir="auto">${e.wish}</strong></p>`}
    ${e.theme&&s`<p><span>${n.theme} </span><strong dir="auto">${e.theme}</strong></p>`}
    ${t&&s`<p>${t.title&&s`<span>${n.path_next} </span><strong>${t.title}</strong>`}${t.purpose&&s`<span class="home-who">${t.purpose}</span>`}</p>`}
    <div class="home-begin">
      <${c} iconEnd="arrow-right" onClick=${o}>${e.button}<//>
      ${a.map(l=>s`<${c} kind="quiet" class="home-beside" key=${l.to} onClick=${()=>i(l.to)}>${l.label}<//>`)}
    </div>
  </section>`}function Xi({goal:e,words:t,go:n}){return s`<section class="card home-goal" aria-labelledby="home-goal">
    <h2 id="home-goal">${t.goal}</h2>
    ${e.text?s`<p class="home-goal-text"><q dir="auto">${e.text}</q></p>`:s`<p class="soft">${t.goal_none}</p>`}
    ${e.rungs.length>0&&s`<div class="home-rungs" aria-hidden="true">
      ${e.rungs.map(a=>s`<i class=${a.state} style=${{blockSize:`${a.height*100}%`}}></i>`)}
    </div>`}
    ${e.state&&s`<p class="soft">${e.state}</p>`}
    <${c} kind="quiet" class="home-goal-open" iconEnd="arrow-right" onClick=${()=>n(e.to)}>${e.text?t.goal_open:t.goal_write}<//>
  </section>`}var Ct={};Q(Ct,{Screen:()=>to});function ge(){let e=w(null);return E(()=>{let t=e.current?.querySelector("[aria-current]");if(!t)return;let[n,a]=[t.getBoundingClientRect(),e.current.getBoundingClientRect()];e.current.scrollLeft+=(n.left+n.right-a.left-a.right)/2},[]),e}var eo={doing:ao,skills:so,learning:oo,picture:lo};function to(e){H(e.screen,e.send);let t=eo[e.screen.step],n=a=>e.page.go(a).catch(()=>{});return s`<div class="informal-skills">
    <nav class="way" aria-label=${e.screen.words.way}>
      <ol>
        ${e.screen.way.map((a,i)=>s`<li key=${a.id}>
            <button type="button" aria-current=${a.here?"step":void 0} onClick=${()=>n(a.to)}>
              <span class="way-number" aria-hidden="true">${i+1}</span><span class="way-label">${a.label}</span>
            </button>
          </li>`)}
      </ol>
    </nav>
    <${t} ...${e} words=${e.screen.words} go=${n} />
  </div>`}function ao({screen:e,words:t,send:n,go:a}){let i=ge(),o=e.tabs.findIndex(r=>r.here),l=e.tabs[o+1];return s`<nav class="tabs" aria-label=${t.tabs} ref=${i}>
      ${e.tabs.map(r=>s`<button key=${r.id} type="button" class="tab" aria-current=${r.here?"true":void 0} onClick=${()=>a(r.to)}>
          <${p} name=${r.icon} /><span>${r.label}</span>${r.chosen>0&&s`<span class="tab-count">${r.chosen}</span>`}
        </button>`)}
    </nav>
    <div class="beside">
      <div>
        ${e.own?s`<${no} ...${{words:t,send:n}} />`:s`<ul class="cards" aria-label=${e.tabs[o].label}>
              ${e.cards.map(r=>s`<li key=${r.id}><${de} title=${r.title} icon=${r.icon} on=${r.on} onLabel=${t.chosen} onToggle=${$=>n($?"choose":"let_go",{card:r.id})} /></li>`)}
            </ul>`}
        ${l&&s`<p class="next-group"><${c} kind="quiet" icon=${l.icon} iconEnd="arrow-right" onClick=${()=>a(l.to)}>${l.label}<//></p>`}
      </div>
      <aside class="card side" aria-label=${t.list_label}>
        <h2>${t.list_label}</h2>
        <p class="soft">${e.chosen_said}</p>
        <ul class="chosen">
          ${e.chosen.map(r=>s`<li key=${r.id}><${p} name=${r.icon} /><span dir="auto">${r.title}</span>
              <${c} kind="quiet" small icon="x" aria-label=${b(t.remove,{what:r.title})} onClick=${()=>n("drop",{doing:r.id}).catch(()=>{})} />
            </li>`)}
        </ul>
      </aside>
    </div>`}function no({words:e,send:t}){let[n,a]=_(""),[i,o]=_(""),l=w(null);return s`<form class="card own-words" onSubmit=${$=>{$.preventDefault(),t("add_own",{words:n}).then(()=>{a(""),o(""),l.current?.focus()},u=>o(u.error??""))}}>
    <${k} label=${e.own_label} hint=${e.own_hint} value=${n} maxLength=${200} error=${i} fieldRef=${l} onChange=${a} />
    <${c} type="submit" icon="plus">${e.own_add}<//>
  </form>`}function so({screen:e,words:t,send:n,go:a}){let i=ge();return e.one?s`<div class="beside list-first">
    <nav class="doing-list" aria-label=${t.list_label}>
      <ul ref=${i}>
        ${e.list.map(o=>s`<li key=${o.id}>
            <button type="button" aria-current=${o.here?"true":void 0} onClick=${()=>a(o.to)}>
              <${p} name=${o.icon} /><span dir="auto">${o.title}</span>
              ${o.told&&s`<span class="told-sign"><${p} name="check" /><span class="unseen">${t.told}</span></span>`}
            </button>
          </li>`)}
      </ul>
    </nav>
    <${io} key=${e.one.id} one=${e.one} words=${t} send=${n} />
  </div>`:s`<p><${c} icon="star" onClick=${()=>a("informal_skills")}>${t.to_doings}<//></p>`}function io({one:e,words:t,send:n}){return s`<div class="one-doing">
    <section class="card" aria-labelledby="doing-title">
      <h2 id="doing-title"><${p} name=${e.icon} big /> <span dir="auto">${e.title}</span></h2>
      ${e.own&&s`<${k} label=${t.own_label} ...${e.own_words} send=${n} maxLength=${200} />`}
      ${e.skills.length>0&&s`<ul class="skill-words" aria-label=${t.skills_label}>
        ${e.skills.map(a=>s`<li key=${a.id}><${de} title=${a.title} on=${a.on} onLabel=${t.chosen} onToggle=${i=>n("tick",{doing:e.id,skill:a.id,on:i})} /></li>`)}
      </ul>`}
      <${Y} label=${t.own_skills} noteLabel=${t.own_skill} addLabel=${t.own_skill_add} notes=${e.own_skills} list="own_skills" field=${e.own_skills_field} send=${n} extra=${{doing:e.id}} />
    </section>
    <section class="card" aria-labelledby="proof-title">
      <h2 id="proof-title">${t.proof_heading}</h2>
      <p class="soft">${t.proof_lead}</p>
      <ul class="proofs">
        ${e.proofs.map(a=>s`<li key=${a.of}>
            <button type="button" class="proof" aria-pressed=${a.on?"true":"false"} onClick=${()=>n("proof",{doing:e.id,of:a.of,on:!a.on}).catch(()=>{})}>
              <${p} name=${a.on?"check":a.icon} /> <span>${a.label}</span>
            </button>
            ${a.on&&s`<${k} label=${a.hint} field=${a.field} value=${a.value} send=${n} multiline rows="2" />`}
          </li>`)}
      </ul>
    </section>
  </div>`}function oo({screen:e,words:t,send:n,go:a}){return s`<div class="beside">
    <div class="card">
      <${Y} label=${t.learning_label} hint=${t.learning_hint} noteLabel=${t.learning_note} addLabel=${t.learning_add} notes=${e.notes} list="learning" field="informal_skills/learning" send=${n} />
    </div>
    <div class="one-doing">
      <section class="card ask" aria-label=${t.way_learning}><p><${p} name="info" /> ${t.learning_ask}</p></section>
      <section class="card" aria-labelledby="certificate">
        <h2 id="certificate">${t.certificate_heading}</h2>
        <p>${t.certificate_lead}</p>
        <${c} icon="badge-check" onClick=${()=>a("summary")}>${t.certificate_to}<//>
      </section>
    </div>
  </div>`}function lo({screen:e,words:t,page:n,go:a}){return e.picture?s`<div class="card"><${A} id=${e.picture} page=${n} shape=${e.narrow?"4 / 6":"9 / 6"} /></div>`:s`<p><${c} icon="star" onClick=${()=>a("informal_skills")}>${t.to_doings}<//></p>`}var St={};Q(St,{Screen:()=>po});var ro={line:ho,replay:mo,thanks:fo,card:go},co=5e3,$o=matchMedia("(prefers-reduced-motion: reduce)"),uo={meeting:"messages-square",reading:"sun",goal:"flag",step:"footprints",reached:"party-popper"};function po(e){H(e.screen,e.send);let t=ro[e.screen.view];return s`<div class="journey"><${t} ...${e} /></div>`}function ho({screen:e,send:t,page:n}){let{words:a}=e;return s`${e.before.length>0&&s`<section class="card" aria-labelledby="journey-before">
      <h2 id="journey-before">${a.before_heading}</h2>
      <ul>${e.before.map(i=>s`<li key=${i} dir="auto">${i}</li>`)}</ul>
    </section>`}
    ${e.picture&&s`<${A} id=${e.picture} page=${n} shape=${e.shape} />`}
    ${e.counts.length>0&&s`<ul class="journey-counts">${e.counts.map(i=>s`<li key=${i}>${i}</li>`)}</ul>`}
    <p class="journey-more">
      ${e.picture&&s`<${c} kind="quiet" icon="image-down" onClick=${()=>t("download",{form:"png"}).catch(()=>{})}>${a.take_picture}<//>`}
      <${c} kind="quiet" icon="heart" onClick=${()=>n.go("journey/thanks").catch(()=>{})}>${a.to_thanks}<//>
    </p>`}var tt=0;function mo({screen:e,page:t}){let{words:n}=e,[a,i]=_(tt===e.at);return E(()=>{if(tt=0,!a||!e.next)return;let o=setTimeout(()=>{tt=e.at+1,t.go(e.next).catch(()=>{tt=0,i(!1)})},co);return()=>clearTimeout(o)},[a,e.at]),s`<article class="card moment" data-kind=${e.kind}>
      <p class="moment-sign"><${p} name=${uo[e.kind]??"leaf"} big /></p>
      <p class="soft">${e.day}</p>
      ${e.said.map(o=>s`<p key=${o} class="moment-said" dir="auto">${o}</p>`)}
    </article>
    <div class="moment-foot">
      <span class="soft">${e.count}</span>
      ${!$o.matches&&!e.last&&s`<${c} icon=${a?"square":"arrow-right"} onClick=${()=>i(!a)}>${a?n.pause:n.play}<//>`}
    </div>`}function fo({screen:e,page:t}){let{words:n}=e;return s`<ul class="thanks">
    ${e.cards.map(a=>s`<li key=${a.id}>
      <button type="button" class="card thanks-card" onClick=${()=>t.go(`journey/card/${a.id}`).catch(()=>{})}>
        <${p} name="heart" /> <b dir="auto">${a.to}</b>
        <span dir="auto">${a.text||n.card_empty}</span>
      </button>
    </li>`)}
  </ul>`}function go({screen:e,send:t,page:n}){let{words:a,card:i}=e,o=l=>()=>t("download",{form:l,card:i.id}).catch(()=>{});return s`<div class="thanks-write">
    <section class="card">
      <${k} label=${a.to_label} hint=${a.to_hint} field=${`thanks/${i.id}/to`} value=${i.to} send=${t} />
      <${k} label=${a.text_label} hint=${a.text_hint} multiline rows="4" field=${`thanks/${i.id}/text`} value=${i.text} send=${t} />
      <${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove_card",{card:i.id}).catch(()=>{})}>${a.remove_card}<//>
    </section>
    <div>
      <${A} id=${e.picture} page=${n} shape="559 / 397" />
      <p class="journey-more">
        <${c} icon="printer" onClick=${o("pdf")}>${a.take_pdf}<//>
        <${c} kind="quiet" icon="image-down" onClick=${o("png")}>${a.take_picture}<//>
      </p>
    </div>
  </div>`}var Et={};Q(Et,{Screen:()=>wo});function at({screen:e,send:t,question:n}){return e.foot.next?null:s`<p class="pass-over"><${c} kind="quiet" onClick=${()=>t("pass_over",{question:n}).catch(()=>{})}>${e.words.skip}<//></p>`}function kn(e){return e.screen.own?s`<${vo} ...${e} />`:s`<${_o} ...${e} />`}function _o({screen:e,send:t,page:n}){let{words:a,meeting:i}=e,o=({ladder:l,step:r,action:$})=>()=>t("take_action",{ladder:l,step:r,action:$}).catch(()=>{});return s`
    ${i.what&&s`<section class="card agreed-so-far" aria-label=${a.chosen_heading}>
      <p class="soft">${a.chosen_heading}</p>
      <p class="agreed-what" dir="auto">${i.what}</p>
      <${Ce} who=${i.who_shown} when=${i.when_shown} />
      <${c} small icon="pencil" onClick=${()=>n.go("meeting/next/own").catch(()=>{})}>${a.correct}<//>
    </section>`}
    <h2>${a.suggestions}</h2>
    ${e.suggestions.length?s`<ul class="taps suggestions">
          ${e.suggestions.map(l=>s`<li key=${l.action}>
            <button type="button" class="tap" onClick=${o(l)}>
              <span class="tap-from soft">${l.from}</span>
              <b dir="auto">${l.text}</b>
              <${Ce} who=${l.who} when=${l.when} />
              ${!l.complete&&s`<span class="tap-more">${a.pick_who_when}</span>`}
            </button>
          </li>`)}
        </ul>`:s`<p class="soft">${a.no_suggestions}</p>`}
    <h2>${a.ideas}</h2>
    <ul class="ideas">
      <li><${c} icon="pencil" onClick=${()=>t("write_own",{question:"next"}).catch(()=>{})}>${a.write_own}<//></li>
      ${e.ideas.map(l=>s`<li key=${l}><${c} onClick=${()=>t("take_idea",{text:l}).catch(()=>{})}>${l}<//></li>`)}
    </ul>
    <${at} ...${{screen:e,send:t}} question="next" />`}function Ce({who:e,when:t}){return!e&&!t?null:s`<span class="who-when soft">
    ${e&&s`<span><${p} name="user" /> <bdi>${e}</bdi></span>`}
    ${t&&s`<span><${p} name="calendar" /> <bdi>${t}</bdi></span>`}
  </span>`}function vo({screen:e,send:t}){let{words:n,meeting:a}=e,i=`meetings/${a.id}/next_step`,o=w(null);E(()=>{if(a.what)return;let r=setTimeout(()=>o.current?.focus(),60);return()=>clearTimeout(r)},[]);let l=e.times.map(r=>s`<li key=${r.id}>
    <${c} aria-pressed=${a.when===r.label?"true":void 0} onClick=${()=>t("set_time",{time:r.id}).catch(()=>{})}>${r.label}<//>
  </li>`);return s`<div class="card own-words">
    <${k} label=${n.what_label} hint=${e.example} field=${`${i}/what`} value=${a.what??""} send=${t} fieldRef=${o} />
    <div class="choice-tiles"><${M} legend=${n.who_legend} name="doer" options=${e.doers} value=${a.doer} onChange=${r=>t("set_doer",{doer:r})} /></div>
    ${a.doer==="other"&&s`<${k} label=${n.who_name} field=${`${i}/who`} value=${a.who} send=${t} />`}
    <fieldset class="quick-times">
      <legend>${n.when_legend}</legend>
      <ul class="ideas">${l}</ul>
      <div class="pair">
        <${k} label=${n.when_words} field=${`${i}/when`} value=${a.when??""} send=${t} />
        <${O} label=${n.due_label} value=${a.due??""} onChange=${r=>t("set_due",{day:r||null})} />
      </div>
    </fieldset>
  </div>`}function yn({screen:e,send:t,page:n}){let{words:a,meeting:i}=e,o=(r,$)=>s`<${c} small kind="quiet" icon="pencil" aria-label="${a.correct}: ${$}" onClick=${()=>n.go(r).catch(()=>{})}>${a.correct}<//>`,l=s`<span class="soft">${a.not_said}</span>`;return s`<div class="done">
    <section class="card agreed" aria-label=${e.heading}>
      <div class="agreed-part agreed-next">
        <h2><${p} name="footprints" /> ${a.agreed_next}</h2>
        ${i.what?s`<p class="agreed-what" dir="auto">${i.what}</p><${Ce} who=${i.who_shown} when=${i.when_shown} />`:l}
        ${o("meeting/next",a.agreed_next)}
      </div>
      <div class="agreed-part">
        <h2><${p} name="message-circle-heart" /> ${a.agreed_wish}</h2>
        ${i.wish?s`<p dir="auto"><q>${i.wish}</q></p>`:l}
        ${o("meeting/wish",a.agreed_wish)}
      </div>
      <div class="agreed-part">
        <h2><${p} name="sun" /> ${a.agreed_benefit}</h2>
        ${i.mark?s`<p class="agreed-mark">${i.mark}</p>`:l}
        ${o("meeting/benefit",a.agreed_benefit)}
      </div>
      ${(e.theme||i.closed)&&s`<p class="agreed-foot soft">
        ${e.theme&&s`<span>${a.theme_heading}: <bdi>${e.theme}</bdi></span>`}
        ${i.closed&&s`<span>${i.closed}</span>`}
      </p>`}
    </section>
    <div class="done-side">
      ${e.closed&&s`<${c} icon="file-text" onClick=${()=>n.go("summary").catch(()=>{})}>${a.to_summary}<//>`}
      ${e.address&&s`<section class="card worker-note" aria-labelledby="worker-note">
        <p class="tag">${a.worker_mark}</p>
        <h2 id="worker-note">${a.worker_heading}</h2>
        <${k} label=${a.worker_label} quietLabel hint=${a.worker_hint} multiline rows="3" field=${`${e.address}/worker_note`} value=${i.worker_note} send=${t} />
      </section>`}
    </div>
  </div>`}function wn({screen:e,page:t}){let{words:n}=e,a=i=>()=>t.go(i).catch(()=>{});return s`<div class="story">
    <div class="story-head">
      ${e.years.length>0&&s`<ul class="ideas" aria-label=${n.year_label}>
        ${e.years.map(i=>s`<li key=${i.to}><${c} aria-pressed=${i.now?"true":"false"} onClick=${a(i.to)}>${i.label}<//></li>`)}
      </ul>`}
      <${c} kind="quiet" icon="pen-line" onClick=${a("meeting/paper")}>${n.paper_open}<//>
    </div>
    <ol class="story-line" reversed>
      ${e.story.map(i=>s`<li key=${i.id}>
        <article class="card" aria-labelledby="told-${i.id}">
          <h2 id="told-${i.id}">${i.title}</h2>
          <${xn} said=${i.said} words=${n} />
          <${c} small kind="quiet" icon="book-open" aria-label="${n.read_open}: ${i.title}" onClick=${a(`meeting/read/${i.id}`)}>${n.read_open}<//>
        </article>
      </li>`)}
    </ol>
  </div>`}function xn({said:e,words:t}){return e.length?s`<p class="told">${e.map(n=>s`<span key=${n} dir="auto">${n} </span>`)}</p>`:s`<p class="soft">${t.told_nothing}</p>`}function Cn({screen:e,send:t,page:n}){let{words:a}=e,i=(o,l)=>()=>t(o,l).catch(()=>{});return s`<div class="read">
    <section class="card" aria-label=${e.heading}>
      <${xn} said=${e.said} words=${a} />
      ${e.agreed&&(!e.done||e.marked)&&s`<p><${c} small icon=${e.done?"undo-2":"check"} onClick=${i("set_done",{meeting:e.id,done:!e.done})}>${e.done?a.unmark_done:a.mark_done}<//></p>`}
    </section>
    ${e.acute.length>0&&s`<section class="card urgent" aria-labelledby="read-acute">
      <h2 id="read-acute">${a.read_acute}</h2>
      <ul>${e.acute.map(o=>s`<li key=${o.id}>
        <p class="said" dir="auto">${o.text}</p>
        ${o.done?s`<p class="soft"><${p} name="check" /> ${o.done}</p>`:s`<${c} small icon="check" aria-label="${a.settle}: ${o.text}" onClick=${i("settle",{meeting:e.id,acute:o.id})}>${a.settle}<//>`}
      </li>`)}</ul>
    </section>`}
    ${e.worker_note&&s`<section class="card worker-note" aria-labelledby="read-note">
      <p class="tag">${a.worker_mark}</p>
      <h2 id="read-note">${a.worker_heading}</h2>
      <p dir="auto">${e.worker_note}</p>
    </section>`}
    ${e.correct&&s`<p><${c} icon="pencil" onClick=${()=>n.go(e.correct).catch(()=>{})}>${a.correct}<//></p>`}
  </div>`}function Sn({screen:e,send:t}){let{words:n,keyed:a}=e,[i,o]=_("");if(!a)return s`<div class="card own-words">
      <${O} label=${n.paper_day} value=${i} max=${e.today} onChange=${o} />
      <${c} icon="pen-line" disabled=${!i} onClick=${()=>t("key_in",{day:i}).catch(()=>{})}>${n.paper_begin}<//>
    </div>`;let l=`meetings/${a.id}`,r=$=>t("paper_step",{meeting:a.id,...$});return s`<div class="card own-words paper">
    <${O} label=${n.paper_day} value=${a.day} max=${e.today} onChange=${$=>$?t("key_in",{day:$,meeting:a.id}):Promise.resolve()} />
    <${k} label=${n.theme_heading} field=${`${l}/theme`} value=${a.theme} send=${t} />
    <${Y} label=${n.agenda_heading} notes=${a.agenda} list="agenda" extra=${{meeting:a.id}} send=${t} field=${`${l}/agenda`} addLabel=${n.own_line_add} />
    <${me} legend=${e.mark.legend} low=${e.mark.low} high=${e.mark.high} name="paper-benefit" value=${a.benefit??null} onChange=${$=>t("paper_mark",{meeting:a.id,value:$})} />
    <h2>${e.next_label}</h2>
    <${k} label=${n.what_label} field=${`${l}/next_step/what`} value=${a.what} send=${t} />
    <div class="choice-tiles"><${M} legend=${n.who_legend} name="paper-doer" options=${e.doers} value=${a.doer} onChange=${$=>r({doer:$})} /></div>
    ${a.doer==="other"&&s`<${k} label=${n.who_name} field=${`${l}/next_step/who`} value=${a.who} send=${t} />`}
    <div class="pair">
      <${k} label=${n.when_words} field=${`${l}/next_step/when`} value=${a.when} send=${t} />
      <${O} label=${n.due_label} value=${a.due} onChange=${$=>r($?{due:$}:{clear:!0})} />
    </div>
    <${k} label=${e.wish_label} multiline rows="2" field=${`${l}/wish`} value=${a.wish} send=${t} />
    <section class="worker-note card" aria-labelledby="paper-note">
      <p class="tag">${n.worker_mark}</p>
      <h2 id="paper-note">${n.worker_heading}</h2>
      <${k} label=${n.worker_label} quietLabel hint=${n.worker_hint} multiline rows="3" field=${`${l}/worker_note`} value=${a.worker_note} send=${t} />
    </section>
    <${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove_meeting",{meeting:a.id}).catch(()=>{})}>${n.paper_remove}<//>
  </div>`}function En({screen:e,send:t,page:n}){let{words:a}=e,i=(o,l)=>()=>t(o,l).catch(()=>{});return s`<div class="today">
    <div class="today-main">
      ${e.agreed&&s`<${bo} ...${{agreed:e.agreed,words:a,act:i}} />`}
      <section class="card" aria-labelledby="today-agenda">
        <h2 id="today-agenda">${a.agenda_heading}</h2>
        ${e.ideas.length?s`<ul class="taps suggestions">
              ${e.ideas.map(o=>s`<li key=${o.text}>
                <button type="button" class="tap" aria-pressed=${o.on?"true":"false"} onClick=${i("take_up",{text:o.text})}>
                  <span class="tap-from soft">${o.from}</span>
                  <b dir="auto">${o.on&&s`<${p} name="check" /> `}${o.text}</b>
                </button>
              </li>`)}
            </ul>`:s`<p class="soft">${a.agenda_none}</p>`}
        <${Y} label=${a.own_line} notes=${e.agenda} list="agenda" send=${t} field=${`${e.address}/agenda`} addLabel=${a.own_line_add} />
      </section>
    </div>
    <div class="today-side">
      <section class="card" aria-labelledby="today-theme">
        <h2 id="today-theme">${a.theme_heading}</h2>
        ${e.address?s`<${k} label=${a.theme_heading} quietLabel field=${`${e.address}/theme`} value=${e.theme} send=${t} />`:e.theme&&s`<p class="said" dir="auto">${e.theme}</p>`}
        ${e.themes.length>0&&s`<p class="soft">${a.theme_pick}</p>
          <ul class="ideas">${e.themes.map(o=>s`<li key=${o}><${c} onClick=${i("set_theme",{text:o})}><bdi>${o}</bdi><//></li>`)}</ul>`}
      </section>
      <${ko} ...${{screen:e,send:t,act:i}} />
      <p><${c} kind="quiet" icon="book-open" onClick=${()=>n.go("meeting/history").catch(()=>{})}>${a.history_place}<//></p>
    </div>
  </div>`}function bo({agreed:e,words:t,act:n}){return s`<section class="card agreed-so-far" aria-labelledby="agreed-before">
    <h2 id="agreed-before" class="soft">${t.agreed_before}</h2>
    <p class="agreed-what" dir="auto">${e.what}</p>
    <${Ce} who=${e.who_shown} when=${e.when_shown} />
    ${e.done&&s`<p><${p} name="check" /> ${b(t.marked_done,{day:e.done})}</p>`}
    ${(!e.done||e.marked)&&s`<p><${c} small icon=${e.done?"undo-2":"check"} onClick=${n("set_done",{meeting:e.meeting,done:!e.done})}>${e.done?t.unmark_done:t.mark_done}<//></p>`}
  </section>`}function ko({screen:e,send:t,act:n}){let{words:a}=e,i=w(null),[o,l]=_(null);E(()=>{o===null||e.acute.length<=o||(l(null),i.current?.focus())},[e.acute.length]);let r=()=>{l(e.acute.length),t("add_note",{list:"acute"}).catch(()=>l(null))};return s`<section class="card urgent" aria-labelledby="today-acute">
    <h2 id="today-acute">${a.acute_heading}</h2>
    <p class="soft">${a.acute_lead}</p>
    <ul>
      ${e.open_acute.map($=>s`<li key=${$.id}>
        <p class="said" dir="auto">${$.text}</p>
        <p class="soft">${b(a.acute_since,{day:$.day})}</p>
        <${c} small icon="check" aria-label="${a.settle}: ${$.text}" onClick=${n("settle",{meeting:$.meeting,acute:$.id})}>${a.settle}<//>
      </li>`)}
      ${e.acute.map(($,u)=>s`<li key=${$.id}>
        <${k} label=${a.acute_label} multiline rows="2" field=${`${e.address}/acute/${$.id}`} value=${$.text} send=${t} fieldRef=${u===e.acute.length-1?i:void 0} />
        ${$.done&&s`<p><${p} name="check" /> ${b(a.settled_on,{day:$.done})}</p>`}
        <p class="row-of-buttons">
          ${$.text&&s`<${c} small icon=${$.done?"undo-2":"check"} onClick=${n("settle",{meeting:"",acute:$.id,settled:!$.done})}>${$.done?a.unsettle:a.settle}<//>`}
          <${c} small kind="quiet" icon="x" aria-label="${a.remove_line}: ${$.text||a.acute_label}" onClick=${n("remove_note",{list:"acute",note:$.id})}>${a.remove_line}<//>
        </p>
      </li>`)}
    </ul>
    <${c} icon="plus" onClick=${r}>${a.acute_add}<//>
  </section>`}var yo={benefit:xo,next:kn,wish:Co,done:yn,today:En,history:wn,read:Cn,paper:Sn};function wo(e){let t=yo[e.screen.view];return s`<div class="meeting">
    ${e.screen.stages&&s`<${fe} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />`}
    <${t} ...${e} />
  </div>`}function xo({screen:e,send:t}){let{meeting:n,mark:a}=e,i=w(!1),o=l=>{let r=i.current;return i.current=!1,t("set_benefit",{value:l,go_on:r})};return s`<div
      class="card benefit"
      onPointerDown=${()=>i.current=!0}
      onKeyDown=${()=>i.current=!1}
      onClick=${l=>l.target.checked&&Number(l.target.value)===n.benefit&&i.current&&o(n.benefit)}
    >
      <${me} legend=${a.legend} low=${a.low} high=${a.high} name="benefit" value=${n.benefit??null} onChange=${o} />
    </div>
    <${at} ...${{screen:e,send:t}} question="benefit" />`}function Co({screen:e,send:t}){let{words:n,meeting:a,wishes:i}=e,o=l=>()=>t("take_wish",{text:l}).catch(()=>{});return e.own?s`<div class="card own-words">
      <${k} label=${n.wish_own} hint=${e.example} multiline rows="3" field=${`meetings/${a.id}/wish`} value=${a.wish} send=${t} />
    </div>`:s`<ul class="taps">
      ${i.map(l=>s`<li key=${l}>
        <button type="button" class="tap" aria-pressed=${a.wish===l?"true":"false"} onClick=${o(l)}><${p} name="message-circle-heart" /> <b>${l}</b></button>
      </li>`)}
      <li>
        <button type="button" class="tap" onClick=${()=>t("pass_over",{question:"wish"}).catch(()=>{})}><${p} name="check" /> <b>${n.wish_none}</b></button>
      </li>
    </ul>
    ${a.wish&&!i.includes(a.wish)&&s`<p class="card said" dir="auto"><q>${a.wish}</q></p>`}
    <${c} icon="pencil" onClick=${()=>t("write_own",{question:"wish"}).catch(()=>{})}>${n.write_own}<//>`}var qt={};Q(qt,{Screen:()=>Eo});var So={map:qo,missing:Io,picture:Ro};function Eo(e){H(e.screen,e.send);let t=So[e.screen.step],n=a=>e.page.go(a).catch(()=>{});return s`<div class="network-map">
    <nav class="way" aria-label=${e.screen.words.way}>
      <ol>
        ${e.screen.way.map((a,i)=>s`<li key=${a.id}>
            <button type="button" aria-current=${a.here?"step":void 0} onClick=${()=>n(a.to)}>
              <span class="way-number" aria-hidden="true">${i+1}</span><span class="way-label">${a.label}</span>
            </button>
          </li>`)}
      </ol>
    </nav>
    <${t} ...${e} words=${e.screen.words} go=${n} />
  </div>`}function qo({screen:e,words:t,send:n,go:a}){let[i,o]=_("");return s`${e.tie?s`<${Lo} key=${e.tie.id} ...${{screen:e,words:t,send:n,go:a}} tie=${e.tie} />`:s`<p class="soft">${t.choose_one}</p>`}
    <div class="directions">
      ${e.directions.map(l=>s`<section key=${l.id} class="card direction" aria-labelledby=${`direction-${l.id}`}>
          <h2 id=${`direction-${l.id}`}><${p} name=${l.icon} /> ${l.label}</h2>
          ${l.zones.map(r=>{let $=`${l.id}-${r.distance}`;return s`<div class=${`zone zone-${r.distance}`} key=${r.distance}>
              <h3>${r.label}</h3>
              <ul>
                ${r.ties.map(u=>s`<li key=${u.id}><${qn} ...${{tie:u,words:t,go:a}} /></li>`)}
                <li>
                  ${i===$?s`<${To} ...${{screen:e,words:t,send:n}} direction=${l.id} distance=${r.distance} onDone=${()=>o("")} />`:s`<${c} kind="quiet" small icon="plus" aria-label=${b(t.add_to,{where:r.where})} onClick=${()=>o($)} />`}
                </li>
              </ul>
            </div>`})}
        </section>`)}
    </div>`}function qn({tie:e,words:t,go:n}){let a=["tie",e.here&&"here",e.resting&&"resting",e.nearer&&"nearer",e.organisation&&"organisation"].filter(Boolean).join(" "),i=[e.resting&&t.resting,e.nearer&&t.nearer].filter(Boolean);return s`<button type="button" class=${a} aria-current=${e.here?"true":void 0} aria-label=${[e.said,...i].join(", ")} onClick=${()=>n(e.to)}>
    <span dir="auto">${e.title}</span>
    ${e.nearer&&s`<${p} name="hand-heart" />`}${e.resting&&s`<${p} name="moon" />`}
  </button>`}function To({screen:e,words:t,send:n,direction:a,distance:i,onDone:o}){let[l,r]=_(""),[$,u]=_(""),d=w(null);return E(()=>d.current?.focus(),[]),s`<form class="new-name" onSubmit=${g=>{g.preventDefault(),n("add",{title:l,direction:a,distance:i}).then(o,h=>u(h.error??""))}}>
    <${k} label=${t.name_label} hint=${t.name_hint} value=${l} maxLength=${e.longest} error=${$} fieldRef=${d} onChange=${r} />
    <div class="row"><${c} type="submit" small icon="plus">${t.add}<//><${c} kind="quiet" small onClick=${o}>${t.cancel}<//></div>
  </form>`}function Lo({screen:e,tie:t,words:n,send:a,go:i}){let o=w(null);E(()=>{o.current?.focus({preventScroll:!0}),o.current?.scrollIntoView({block:"nearest"})},[]);let l=(r,$)=>()=>a("mark",{tie:t.id,mark:r,on:!$}).catch(()=>{});return s`<section class="card open-tie" aria-labelledby="open-tie">
    <h2 id="open-tie" tabindex="-1" ref=${o} dir="auto">${t.title}</h2>
    <div class="tie-parts">
      <${M} legend=${n.distance_legend} name="distance" options=${e.distances} value=${t.distance} onChange=${r=>a("place",{tie:t.id,direction:t.direction,distance:Number(r)})} />
      <${M} legend=${n.direction_legend} name="direction" options=${e.ways} value=${t.direction} onChange=${r=>a("place",{tie:t.id,direction:r,distance:Number(t.distance)})} />
      <div class="tie-words">
        <${k} label=${n.does_label} ...${t.fields.does} send=${a} multiline rows="2" />
        <${k} label=${n.agreed_label} ...${t.fields.agreed} send=${a} multiline rows="2" />
        <${k} label=${n.name_field} ...${t.fields.title} send=${a} maxLength=${e.longest} />
      </div>
    </div>
    <div class="row">
      ${[["nearer",t.nearer,n.wish_nearer,"hand-heart"],["resting",t.resting,n.rests,"moon"],["organisation",t.organisation,n.is_organisation,"house"]].map(([r,$,u,d])=>s`<${c} key=${r} icon=${$?"check":d} class=${$?"is-on":""} aria-pressed=${$?"true":"false"} onClick=${l(r,$)}>${u}<//>`)}
    </div>
    ${t.resting&&s`<p class="soft">${n.rests_hint}</p>`}
    <div class="row last-row">
      <${c} icon="check" onClick=${()=>i("network_map")}>${n.close_panel}<//>
      <div class="spring"></div>
      <${c} kind="quiet" icon="trash-2" onClick=${()=>a("remove",{tie:t.id}).catch(()=>{})}>${n.remove}<//>
    </div>
  </section>`}function Io({screen:e,words:t,send:n,go:a}){return s`<div class="narrow">
    <div class="card">
      <${Y} label=${t.missing_label} noteLabel=${t.missing_note} addLabel=${t.missing_add} notes=${e.notes} list="missing" field="network_map/missing" send=${n} />
    </div>
    ${e.nearer.length>0&&s`<section class="card" aria-labelledby="nearer">
      <h2 id="nearer">${t.nearer_heading}</h2>
      <ul class="zone">${e.nearer.map(i=>s`<li key=${i.id}><${qn} ...${{tie:i,words:t,go:a}} /></li>`)}</ul>
    </section>`}
  </div>`}function Ro({screen:e,words:t,page:n,go:a}){return e.picture?s`<div class="card rings"><${A} id=${e.picture} page=${n} shape=${e.narrow?"4 / 5":"7 / 8"} /></div>`:s`<p><${c} icon="users" onClick=${()=>a("network_map")}>${t.to_map}<//></p>`}var Tt={};Q(Tt,{Screen:()=>Ao});var Bo={ways:Po,criteria:Oo,option:Fo,table:No,picture:Wo};function Ao(e){H(e.screen,e.send);let t=Bo[e.screen.view];return s`<div class="options">
    <${fe} label=${e.screen.words.stages} stages=${e.screen.stages.map(n=>({...n,now:n.to===e.screen.place}))} go=${e.page.go} />
    <${t} ...${e} key=${e.screen.place} />
  </div>`}function Tn({label:e,button:t,onAdd:n}){let[a,i]=_(""),o=()=>n(a).then(()=>i(""),()=>{});return s`<form class="own-words" onSubmit=${l=>(l.preventDefault(),o())}>
    <${k} label=${e} value=${a} onChange=${i} maxLength=${200} />
    <${c} icon="plus" disabled=${!a.trim()} onClick=${o}>${t}<//>
  </form>`}function Po({screen:e,send:t}){let{words:n}=e,a=i=>()=>(i.id?t("remove",{of:i.id}):t("add",{card:i.card})).catch(()=>{});return s`<p class="soft">${n.ways_general}</p>
    <ul class="ways">${e.cards.map(i=>s`<li key=${i.card||i.id} class=${i.id?"card way on":"card way"}>
      <h2><${p} name=${i.icon} big /> <span>${i.title}</span></h2>
      ${i.about&&s`<p>${i.about}</p>`}
      ${i.ask&&s`<p class="ask"><${p} name="message-circle" /> <span>${i.ask}</span></p>`}
      <${c} icon=${i.id?"check":"plus"} aria-pressed=${i.id?"true":"false"} aria-label=${`${i.id?n.compares:n.compare}: ${i.title}`} disabled=${e.full&&!i.id} onClick=${a(i)}>${i.id?n.compares:n.compare}<//>
    </li>`)}</ul>
    <${Tn} label=${n.own_way} button=${n.own_way_add} onAdd=${i=>t("add",{title:i})} />`}function Mo({one:e,weights:t,words:n,send:a}){let i=j("weight"),[o,l]=z(e.weight,r=>a("weigh",{of:e.id,weight:r}));return s`<li class="weighed">
    <fieldset>
      <legend><b>${e.title}</b><span class="unseen">. ${b(n.weight_of,{what:e.title})}</span></legend>
      <div class="weights">${t.map(r=>s`<label key=${r.value}>
        <input type="radio" name=${i} checked=${o===r.value} onChange=${()=>l(r.value)} /><span>${r.label}</span>
      </label>`)}</div>
    </fieldset>
    <${c} small kind="quiet" icon="x" aria-label=${b(n.remove_criterion,{what:e.title})} onClick=${()=>a("remove_criterion",{of:e.id}).catch(()=>{})} />
  </li>`}function Oo({screen:e,send:t}){let{words:n}=e,a=i=>()=>(i.id?t("remove_criterion",{of:i.id}):t("add_criterion",{card:i.card})).catch(()=>{});return s`<div class="what-matters">
    <section aria-labelledby="cards-heading">
      <h2 id="cards-heading">${n.criteria_cards}</h2>
      <ul class="criterion-cards">${e.cards.map(i=>s`<li key=${i.card}>
        <button type="button" class="criterion" aria-pressed=${i.id?"true":"false"} disabled=${e.full&&!i.id} onClick=${a(i)}>
          <${p} name=${i.id?"check":i.icon} /> <span>${i.title}</span>
        </button>
      </li>`)}</ul>
      <${Tn} label=${n.own_criterion} button=${n.own_criterion_add} onAdd=${i=>t("add_criterion",{title:i})} />
    </section>
    <section class="card" aria-labelledby="chosen-heading">
      <h2 id="chosen-heading">${n.criteria_chosen}</h2>
      ${e.chosen.length===0&&s`<p class="soft">${n.criteria_none}</p>`}
      <ul class="weighing">${e.chosen.map(i=>s`<${Mo} key=${i.id} ...${{one:i,words:n,send:t}} weights=${e.weights} />`)}</ul>
    </section>
  </div>`}function Fo({screen:e,send:t}){let{words:n,option:a}=e,i=o=>l=>t("dates",{option:a,apply_by:e.apply_by||null,starts:e.starts||null,[o]:l||null});return s`${e.ask&&s`<p class="ask"><${p} name="message-circle" /> <span>${e.ask}</span></p>`}
    <div class="one-option">
      <section class="card fits" aria-labelledby="fits-heading">
        <h2 id="fits-heading">${n.option_lead}</h2>
        ${e.criteria.length===0&&s`<p class="soft">${n.table_no_criteria}</p>`}
        ${e.criteria.map(o=>s`<${Le} key=${o.criterion} legend=${o.title} options=${e.steps} value=${o.value} words=${n} onChange=${l=>t("mark",{option:a,criterion:o.criterion,step:l})} />`)}
      </section>
      <section class="card" aria-labelledby="dates-heading">
        <h2 id="dates-heading">${n.dates_heading}</h2>
        <${O} label=${n.apply_by} value=${e.apply_by} onChange=${i("apply_by")} />
        <${O} label=${n.starts} value=${e.starts} onChange=${i("starts")} />
        <${k} label=${n.needs} hint=${n.needs_hint} field="options/options/${a}/needs" value=${e.needs} send=${t} multiline rows="3" />
        <${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove",{of:a}).catch(()=>{})}>${n.remove_way}<//>
      </section>
    </div>`}function No({screen:e,send:t,page:n}){let{words:a,ways:i,rows:o}=e,[l,r]=_(0),$=Math.min(l,Math.max(0,i.length-1)),u=h=>()=>n.go(h).catch(()=>{}),d=h=>h===$?"col shown":"col",f=h=>()=>t("choose",{of:h}).catch(()=>{});if(e.missing)return s`<p class="card soft">${e.missing}</p>`;let g=["apply_by","starts","needs"].filter(h=>i.some(m=>m[h]));return s`<div class="turn" role="group" aria-label=${a.stage_table}>
      <${c} icon="arrow-left" aria-label=${a.previous_way} disabled=${$===0} onClick=${()=>r($-1)} />
      <p aria-live="polite"><b>${i[$].title}</b> <span class="soft">${b(a.which,{n:$+1,all:i.length})}</span></p>
      <${c} icon="arrow-right" aria-label=${a.next_way} disabled=${$===i.length-1} onClick=${()=>r($+1)} />
    </div>
    <div class="card beside-card">
      <table class="side-by-side" style=${{"--ways":i.length}}>
        <thead><tr><th scope="col">${a.what_matters}</th>${i.map((h,m)=>s`<th scope="col" key=${h.id} class="${d(m)} ${h.chosen?"chosen":""}">${h.title}${h.chosen&&s`<span class="tag"><${p} name="check" /> ${a.chosen}</span>`}</th>`)}</tr></thead>
        <tbody>
          ${o.map(h=>s`<tr key=${h.id} class=${h.most?"most":""}>
            <th scope="row">${h.title} <span class="soft weight">${h.weight}</span></th>
            ${h.cells.map((m,q)=>s`<td key=${q} class="${d(q)} ${i[q].chosen?"chosen":""}"><span class="cell">${m.step!==null&&s`<i class="fit-dot s${m.step}" style=${{"--step":m.step}} aria-hidden="true"></i>`}<span class=${m.step===null?"soft":""}>${m.said}</span></span></td>`)}
          </tr>`)}
          ${g.map(h=>s`<tr key=${h} class="facts"><th scope="row">${a[h]}</th>${i.map((m,q)=>s`<td key=${m.id} class="${d(q)} ${m.chosen?"chosen":""}">${m[h]}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
    <section aria-labelledby="most-heading">
      <h2 id="most-heading">${a.most_heading}</h2>
      <p>${e.most}</p>
      <ul class="matches">${i.map(h=>s`<li key=${h.id} class=${h.chosen?"card chosen":"card"}>
        <h3>${h.title}</h3>
        ${h.said.map(m=>s`<p>${m}</p>`)}
        <div class="row">
          <${c} icon=${h.chosen?"check":void 0} kind=${h.chosen?"primary":"plain"} aria-pressed=${h.chosen?"true":"false"} aria-label=${`${h.chosen?a.chosen:a.choose}: ${h.title}`} onClick=${f(h.chosen?"":h.id)}>${h.chosen?a.chosen:a.choose}<//>
          <${c} small kind="quiet" icon="pencil" aria-label=${b(a.change_marks,{what:h.title})} onClick=${u(h.to)} />
        </div>
      </li>`)}</ul>
    </section>
    <section class="card decision" aria-live="polite">
      ${e.decided?s`<p><b>${e.decided}</b>${e.is_goal&&s` ${a.is_goal}`}</p>
          <div class="row">
            ${!e.is_goal&&s`<${c} icon="flag" onClick=${()=>t("to_goal").catch(()=>{})}>${a.to_goal}<//>`}
            ${e.is_goal&&e.stairs&&s`<${c} iconEnd="arrow-right" onClick=${u(e.stairs)}>${a.see_stairs}<//>`}
            <${c} kind="quiet" onClick=${f("")}>${a.not_yet}<//>
          </div>`:s`<p>${a.not_yet_said}</p>`}
    </section>
    <${c} icon="image-down" onClick=${u("options/picture")}>${a.to_picture}<//>`}function Wo({screen:e,send:t,page:n}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return s`<${A} id="options" page=${n} shape=${e.narrow?"1 / 1":"3 / 2"} />
    <div class="row options-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}var Lt={};Q(Lt,{Screen:()=>Do});function Do({screen:e,send:t}){let{words:n}=e,a=(o,l)=>t(o,l).catch(()=>{}),i={yes:!0,no:!1,unsaid:null};return s`<div class="outcome">
    ${e.groups.map(o=>s`<section class="card" key=${o.id} aria-label=${o.title}>
      <h2>${o.title}</h2>
      <div class="outcome-questions">${o.questions.map(l=>s`<${M} key=${l.question} name=${l.question} legend=${l.label} options=${l.options} value=${l.value} onChange=${r=>t("answer",{question:l.question,choice:r})} />`)}</div>
    </section>`)}
    <section class="card" aria-label=${n.count}>
      <${M} name="counted" legend=${n.count} hint=${n.count_lead} options=${e.counts} value=${e.counted} onChange=${o=>t("agree",{counted:i[o]})} />
      <p class="soft" role="status">${e.said}</p>
      <${Vo} ...${{screen:e,quietly:a}} />
    </section>
  </div>`}function Vo({screen:e,quietly:t}){let n=j("project"),{words:a}=e;return s`<div class="outcome-project">
    <label for=${n}>${a.project}</label>
    <p class="soft" id="${n}-hint">${a.project_hint}</p>
    <select id=${n} aria-describedby="${n}-hint" value=${e.project} onChange=${i=>t("project",{number:Number(i.target.value)})}>
      ${e.projects.map(i=>s`<option key=${i.value} value=${i.value} selected=${i.value===e.project}>${i.label}</option>`)}
    </select>
  </div>`}var It={};Q(It,{Screen:()=>zo});var jo={write:Ho,agree:Uo};function zo(e){let t=jo[e.screen.view];return s`<div class="pair-agreement"><${t} ...${e} /></div>`}function Ho({screen:e,send:t}){let{words:n,parts:a}=e,[i,o,l,r]=a,$=u=>s`<section class="card" key=${u.part}>
    <${Y} label=${u.label} hint=${u.hint} notes=${u.notes} list=${u.part} send=${t} words=${n} field=${`pair_agreement/${u.part}`} addLabel=${n.add_line} noteLabel=${n.line} />
  </section>`;return s`<section class="card partner"><${k} label=${n.partner} hint=${n.partner_hint} field="pair_agreement/partner" value=${e.partner} send=${t} words=${n} /></section>
    <div class="pair-parts">
      ${$(i)}${$(o)}
      <section class="card" aria-labelledby="pair-meetings">
        <h2 id="pair-meetings"><${p} name="calendar" /> ${n.meetings}</h2>
        ${e.fields.map(u=>s`<${k} key=${u.field} label=${u.label} field=${`pair_agreement/${u.field}`} value=${u.value} send=${t} words=${n} />`)}
      </section>
      ${$(l)}
      <section class="card" aria-labelledby="pair-duties">
        <h2 id="pair-duties">${n.duties}</h2>
        <ul class="duties">${e.duties.map((u,d)=>s`<li key=${u.id}>
          <${k} label=${`${n.duty} ${d+1}`} field=${`pair_agreement/duties/${u.id}/text`} value=${u.text} send=${t} words=${n} multiline rows="2" />
          <${M} legend=${n.doer} name="doer" options=${e.doers} value=${u.doer} onChange=${f=>t("doer",{duty:u.id,doer:f}).catch(()=>{})} />
          <${c} kind="quiet" icon="x" aria-label=${b(n.remove_duty,{text:u.text||`${n.duty} ${d+1}`})} onClick=${()=>t("remove_duty",{duty:u.id}).catch(()=>{})} />
        </li>`)}</ul>
        <${c} icon="plus" onClick=${()=>t("add_duty").catch(()=>{})}>${n.add_duty}<//>
      </section>
      ${$(r)}
      <section class="card"><${k} label=${n.ending} hint=${n.ending_hint} field="pair_agreement/ending" value=${e.ending} send=${t} words=${n} multiline rows="3" /></section>
    </div>`}function Uo({screen:e,send:t}){let{words:n}=e;return s`${e.changed&&s`<p class="card changed"><${p} name="info" /> ${n.changed}</p>`}
    <dl class="card agreed-rows">${e.rows.filter(a=>a.lines.length>0).map(a=>s`<div key=${a.label}><dt>${a.label}</dt>${a.lines.map(i=>s`<dd dir="auto">${i}</dd>`)}</div>`)}
      ${!e.written&&s`<div><dt>${n.none}</dt></div>`}</dl>
    <ul class="sides">${e.sides.map(a=>s`<li class="card" key=${a.who}>
      <h2 dir="auto">${a.name}</h2>
      ${a.on&&s`<p><${p} name="check" /> ${a.said}</p>`}
      ${a.on?s`<${c} kind="quiet" onClick=${()=>t("agree",{who:a.who,on:!1}).catch(()=>{})}>${n.unagree}<//>`:s`<${c} icon="handshake" disabled=${!e.written} onClick=${()=>t("agree",{who:a.who,on:!0}).catch(()=>{})}>${n.agree}<//>`}
    </li>`)}</ul>
    <p class="soft">${n.coordinator}</p>`}var Bt={};Q(Bt,{Screen:()=>Xo});var Go=280;function In({screen:e,send:t,page:n}){let{words:a}=e;if(!e.there)return null;let i=o=>l=>t("narrow",{kind:o,value:l}).catch(()=>{});return s`<div class="referral-find">
    <div class="card referral-search">
      <${Yo} ...${{screen:e,send:t}} />
      <${Qo} ...${{screen:e,send:t}} />
      <fieldset class="referral-chips">
        <legend>${a.areas}${e.suggested_note&&s` <span class="soft">${e.suggested_note}</span>`}</legend>
        <ul>
          ${e.areas.map((o,l)=>s`<li key=${o.value}>
            <${Rn} ...${{...o,onTap:i("area"),wished:l<e.suggested}} />
          </li>`)}
        </ul>
      </fieldset>
      <details class="referral-more" open=${[...e.groups,...e.languages].some(o=>o.on)}>
        <summary>${a.more_filters}</summary>
        <${Ln} legend=${a.groups} choices=${e.groups} onTap=${i("group")} />
        <${Ln} legend=${a.languages} choices=${e.languages} onTap=${i("language")} />
      </details>
    </div>
    <section class="referral-results" aria-label=${a.results}>
      <div class="referral-count">
        <p role="status">${e.count}</p>
        ${e.narrowed&&s`<${c} small kind="quiet" icon="x" onClick=${()=>t("widen",{}).catch(()=>{})}>${a.clear}<//>`}
      </div>
      <ul>
        ${e.results.map(o=>s`<li key=${o.id}><${Zo} ...${{one:o,words:a,page:n}} /></li>`)}
      </ul>
      ${e.rest&&s`<p class="soft">${e.rest}</p>`}
      ${e.age&&s`<p class="soft"><${p} name="clock" /> ${e.age}</p>`}
      <${c} icon="pencil" onClick=${()=>t("write_own",{}).catch(()=>{})}>${a.write_own}<//>
    </section>
  </div>`}function Yo({screen:e,send:t}){let{words:n}=e,[a,i]=_(e.query),o=w(null),l=w(e.query);E(()=>{e.query!==l.current&&(l.current=e.query,i(e.query))},[e.query]),E(()=>()=>clearTimeout(o.current),[]);let r=$=>{clearTimeout(o.current),$!==l.current&&(l.current=$,t("look_for",{text:$}).catch(()=>{}))};return s`<form
    class="referral-field referral-word"
    role="search"
    onSubmit=${$=>{$.preventDefault(),r(a)}}
  >
    <label for="referral-search">${n.search_label}</label>
    <div class="row">
      <input
        id="referral-search"
        class="text-input"
        type="search"
        value=${a}
        maxlength="200"
        placeholder=${n.search_example}
        autocomplete="off"
        spellcheck=${!1}
        dir="auto"
        onInput=${$=>{let u=$.target.value;i(u),clearTimeout(o.current),o.current=setTimeout(()=>r(u),Go)}}
      />
      <button type="submit" class="btn primary"><${p} name="search" /> ${n.search}</button>
    </div>
  </form>`}function Qo({screen:e,send:t}){let{words:n}=e,[a,i]=_(e.town);E(()=>i(e.town),[e.town]);let o=l=>{l!==e.town&&t("narrow",{kind:"town",value:l||e.town}).catch(()=>{})};return s`<div class="referral-field">
    <label for="referral-town">${n.town_label}</label>
    <div class="row">
      <input
        id="referral-town"
        class="text-input"
        list="referral-towns"
        value=${a}
        maxlength="80"
        autocomplete="off"
        spellcheck=${!1}
        dir="auto"
        onInput=${l=>{i(l.target.value),e.towns.includes(l.target.value)&&o(l.target.value)}}
        onChange=${l=>o(l.target.value.trim())}
      />
      ${e.town&&s`<${c} kind="quiet" icon="x" aria-label=${n.town_clear} onClick=${()=>o("")} />`}
    </div>
    <datalist id="referral-towns">${e.towns.map(l=>s`<option key=${l} value=${l}></option>`)}</datalist>
  </div>`}function Ln({legend:e,choices:t,onTap:n}){return t.length?s`<fieldset class="referral-chips">
    <legend>${e}</legend>
    <ul>
      ${t.map(a=>s`<li key=${a.value}><${Rn} ...${{...a,onTap:n}} /></li>`)}
    </ul>
  </fieldset>`:null}function Rn({value:e,label:t,icon:n,on:a,wished:i,onTap:o}){return s`<button type="button" class=${i?"referral-chip wished":"referral-chip"} aria-pressed=${a?"true":"false"} onClick=${()=>o(e)}>
    <${p} name=${a?"check":n??"plus"} /> ${t}
  </button>`}function Zo({one:e,words:t,page:n}){return s`<button type="button" class="card referral-result" onClick=${()=>n.go(`referral/service/${e.id}`).catch(()=>{})}>
    <b lang=${e.lang} dir="auto">${e.name}</b>
    ${e.gives&&s`<span lang=${e.lang} dir="auto">${e.gives}</span>`}
    <span class="soft referral-facts">
      ${e.organisation&&s`<span dir="auto">${e.organisation}</span>`}
      ${e.where&&s`<span><${p} name="map-pin" /> <bdi>${e.where}</bdi></span>`}
      ${e.free&&s`<span><${p} name="check" /> ${t.free}</span>`}
    </span>
  </button>`}function Bn({screen:e}){let{words:t,service:n}=e,a=o=>s`<p class="referral-text" lang=${n.lang} dir="auto">${o}</p>`,i=[[t.phone,n.phones.length>0&&s`<ul class="referral-phones">${n.phones.map(o=>s`<li key=${o.number}><b dir="ltr">${o.number}</b>${o.about&&s` <span class="soft" dir="auto">${o.about}</span>`}</li>`)}</ul>`],[t.address,n.addresses.length>0&&n.addresses.map(o=>s`<p key=${o} dir="auto">${o}</p>`)],[t.hours,n.hours&&s`<p class="referral-text" dir="auto">${n.hours}</p>`],[t.web,n.web&&s`<p class="referral-web" dir="ltr">${n.web}</p>`],[t.charge,n.charge],[t.service_languages,n.languages],[t.for_whom,n.groups],[t.areas,n.areas],[t.where,n.where],[t.organisation,n.organisation&&s`<span dir="auto">${n.organisation}</span>`]].filter(([,o])=>o);return s`<article class="referral-service">
    <div class="card">
      ${n.gives&&s`<h2>${t.gives}</h2>${a(n.gives)}`}
      ${n.get_in&&s`<h2>${t.get_in}</h2>${a(n.get_in)}`}
      <p class="soft">${n.source}</p>
    </div>
    <dl class="card">${i.map(([o,l])=>s`<div key=${o}><dt>${o}</dt><dd>${l}</dd></div>`)}</dl>
  </article>`}function An({screen:e,send:t,page:n}){let{words:a}=e;return s`<div class="referral-mine">
    ${e.open.length>0&&s`<section aria-label=${a.open_list}>
      <ul class="referral-list">
        ${e.open.map(i=>s`<li key=${i.id} class=${i.come?"card referral-row come":"card referral-row"}>
          <h2 dir="auto">${i.name}</h2>
          ${i.wish&&s`<p dir="auto"><q>${i.wish}</q></p>`}
          <${Rt} label=${a.stages} stages=${i.stages} words=${a} />
          <p class="referral-next"><${p} name="calendar" /> ${i.next}${i.come&&s` <b>${a.day_has_come}</b>`}</p>
          <div class="referral-buttons">
            <${c} icon="check" aria-label="${a.has_started}: ${i.name}" onClick=${()=>t("start",{referral:i.id}).catch(()=>{})}>${a.has_started}<//>
            <${c} aria-label="${a.not_started}: ${i.name}" onClick=${()=>t("end",{referral:i.id}).catch(()=>{})}>${a.not_started}<//>
            <${c} kind="quiet" iconEnd="arrow-right" aria-label="${a.open_one}: ${i.name}" onClick=${()=>n.go(`referral/one/${i.id}`).catch(()=>{})}>${a.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
    ${e.closed.length>0&&s`<section aria-labelledby="referral-closed">
      <h2 id="referral-closed">${a.closed_list}</h2>
      <ul class="referral-list">
        ${e.closed.map(i=>s`<li key=${i.id} class=${i.started?"card referral-row started":"card referral-row"}>
          <h3 dir="auto">${i.name}</h3>
          <p>${i.started&&s`<${p} name="check" /> `}${i.state}</p>
          ${i.reason&&s`<p dir="auto"><q>${i.reason}</q></p>`}
          <div class="referral-buttons">
            <${c} kind="quiet" small icon="rotate-ccw" aria-label="${a.reopen}: ${i.name}" onClick=${()=>t("reopen",{referral:i.id}).catch(()=>{})}>${a.reopen}<//>
            <${c} kind="quiet" small iconEnd="arrow-right" aria-label="${a.open_one}: ${i.name}" onClick=${()=>n.go(`referral/one/${i.id}`).catch(()=>{})}>${a.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
  </div>`}function Rt({label:e,stages:t,words:n}){return s`<ol class="referral-way" aria-label=${e}>
    ${t.map(a=>s`<li key=${a.label} class=${a.done?"done":""} aria-current=${a.now?"step":void 0}>
      <i aria-hidden="true">${a.done&&s`<${p} name="check" />`}</i>
      <span>${a.label}${a.day&&s` <small>${a.day}</small>`}<span class="unseen"> (${a.done?n.stage_done:n.stage_open})</span></span>
    </li>`)}
  </ol>`}function Pn({screen:e,send:t,page:n}){let{words:a,id:i}=e,o=`referrals/${i}`,l=$=>u=>t("set_day",{referral:i,which:$,day:u||null}),r=($,u)=>()=>t("set_time",{referral:i,which:$,time:u}).catch(()=>{});return e.open?s`<div class="referral-following">
    <div>
      ${e.own&&s`<section class="card" aria-labelledby="referral-facts">
        <h2 id="referral-facts">${a.facts}</h2>
        <${k} label=${a.place} field=${`${o}/place`} value=${e.facts.place} send=${t} />
        <${k} label=${a.phone} type="tel" inputmode="tel" field=${`${o}/phone`} value=${e.facts.phone} send=${t} />
        <${k} label=${a.address} field=${`${o}/address`} value=${e.facts.address} send=${t} />
        <${k} label=${a.hours} field=${`${o}/hours`} value=${e.facts.hours} send=${t} />
        <${k} label=${a.web} field=${`${o}/web`} value=${e.facts.web} send=${t} />
      </section>`}
      <section class="card">
        <${k} label=${a.wish} hint=${a.wish_hint} multiline rows="2" field=${`${o}/wish`} value=${e.wish} send=${t} />
      </section>
      <section class="card" aria-labelledby="referral-agree">
        <h2 id="referral-agree">${a.agree}</h2>
        <div class="referral-contacts"><${M} legend=${a.contact_legend} name="contact" options=${e.contacts} value=${e.contact} onChange=${$=>t("set_contact",{referral:i,contact:$})} /></div>
        <${O} label=${a.contact_by} value=${e.days.contact_by} onChange=${l("contact_by")} />
        <ul class="referral-soon" aria-label=${a.times_legend}>
          ${e.times.map($=>s`<li key=${$.id}><${c} small onClick=${r("contact_by",$.id)}>${$.label}<//></li>`)}
        </ul>
        <${k} label=${a.receiver} hint=${a.receiver_hint} field=${`${o}/receiver`} value=${e.receiver} send=${t} />
      </section>
    </div>
    <div>
      <section class="card" aria-labelledby="referral-way">
        <h2 id="referral-way">${a.way}</h2>
        <${Rt} label=${a.stages} stages=${e.stages} words=${a} />
        <p class="referral-next"><${p} name="calendar" /> ${e.next}</p>
        ${!e.days.contacted&&s`<${c} icon="phone" onClick=${()=>t("set_day",{referral:i,which:"contacted",day:e.today}).catch(()=>{})}>${a.contacted_today}<//>`}
        ${e.days.contacted&&s`<${O} label=${a.contacted} value=${e.days.contacted} onChange=${l("contacted")} />`}
        <${O} label=${a.visit} value=${e.days.first_visit} onChange=${l("first_visit")} />
        <${O} label=${a.remind} value=${e.days.remind} onChange=${l("remind")} />
        <div class="referral-buttons">
          <${c} kind=${e.days.contacted?"primary":"plain"} icon="check" onClick=${()=>t("start",{referral:i}).catch(()=>{})}>${a.has_started}<//>
          <${c} onClick=${()=>t("end",{referral:i}).catch(()=>{})}>${a.not_started}<//>
        </div>
      </section>
      ${!e.own&&s`<${Mn} ...${{screen:e}} />`}
      <section class="card">
        <${k} label=${a.note} hint=${a.note_hint} multiline rows="2" field=${`${o}/note`} value=${e.note} send=${t} />
        <div class="referral-buttons">
          <${c} icon="smartphone" onClick=${()=>n.go(`referral/card/${i}`).catch(()=>{})}>${a.card}<//>
          <${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove",{referral:i}).catch(()=>{})}>${a.remove}<//>
        </div>
      </section>
    </div>
  </div>`:s`<${Ko} ...${{screen:e,send:t,page:n}} />`}function Mn({screen:e}){let{words:t,facts:n}=e,a=["phone","address","hours","web"].filter(i=>n[i]);return a.length?s`<section class="card" aria-label=${t.facts}>
    <dl>${a.map(i=>s`<div key=${i}><dt>${t[i]}</dt><dd class="referral-text" dir="auto">${n[i]}</dd></div>`)}</dl>
  </section>`:null}function Ko({screen:e,send:t,page:n}){let{words:a,id:i}=e,o=[[a.wish,e.wish],[a.receiver,e.receiver],[a.contacted,e.days_said.contacted],[a.visit,e.days_said.first_visit],[a.reason,e.reason],[a.note,e.note]].filter(([,l])=>l);return s`<div class="referral-following">
    <section class="card">
      <p class="referral-name">${e.state}</p>
      <${Rt} label=${a.stages} stages=${e.stages} words=${a} />
      <div class="referral-buttons">
        <${c} icon="rotate-ccw" onClick=${()=>t("reopen",{referral:i}).catch(()=>{})}>${a.reopen}<//>
        <${c} icon="smartphone" onClick=${()=>n.go(`referral/card/${i}`).catch(()=>{})}>${a.card}<//>
      </div>
    </section>
    <div>
      ${o.length>0&&s`<dl class="card">${o.map(([l,r])=>s`<div key=${l}><dt>${l}</dt><dd class="referral-text" dir="auto">${r}</dd></div>`)}</dl>`}
      <${Mn} ...${{screen:e}} />
    </div>
  </div>`}var Jo={find:In,service:Bn,mine:An,one:Pn,ended:el,card:tl};function Xo(e){let t=Jo[e.screen.view];return s`<div class="referral"><${t} ...${e} key=${e.screen.place} /></div>`}function el({screen:e,send:t}){let{words:n}=e;return s`<section class="card referral-words">
    <p class="referral-name" dir="auto">${e.service_name}</p>
    <${k} label=${n.reason} hint=${n.reason_hint} multiline rows="3" field=${`referrals/${e.id}/reason`} value=${e.reason} send=${t} />
    <${c} kind="quiet" icon="rotate-ccw" onClick=${()=>t("reopen",{referral:e.id}).then(()=>{},()=>{})}>${n.reopen}<//>
  </section>`}function tl({screen:e,send:t,page:n}){let{words:a}=e,[i,o]=_(""),l=r=>()=>t("download",{referral:e.id,form:r}).then(()=>o(b(a.card_saved,{name:r.toUpperCase()})),()=>{});return s`<div class="referral-card-page">
    <div class="referral-card-picture"><${A} id="card" page=${n} shape="105 / 148" /></div>
    <section class="card">
      ${e.coded&&s`<p>${a.card_code_note}</p>`}
      <div class="referral-buttons">
        <${c} kind="primary" icon="printer" onClick=${l("pdf")}>${a.card_pdf}<//>
        <${c} icon="image-down" onClick=${l("png")}>${a.card_png}<//>
        <${c} icon="image-down" onClick=${l("svg")}>${a.card_svg}<//>
      </div>
      <p role="status" class="soft">${i}</p>
    </section>
  </div>`}var Mt={};Q(Mt,{Screen:()=>$l});function le({area:e}){return s`<span class="area-name" data-area=${e.id}><${p} name=${e.icon} /><span>${e.title}</span></span>`}function Nn({screen:e,words:t,page:n}){return s`<div class="narrow">
    <ul class="readings">
      ${e.readings.map(a=>s`<li key=${a.id} class="card">
          <div>
            <b>${a.date}</b><span class="soft">${a.form}${a.state&&` · ${a.state}`}</span>
          </div>
          <${c} aria-label=${b(t.see_of,a)} onClick=${()=>n.go(a.to)}>${t.see}<//>
        </li>`)}
    </ul>
    ${e.compare_to&&s`<p><${c} icon="scale" onClick=${()=>n.go(e.compare_to)}>${t.compare}<//></p>`}
  </div>`}function Wn({screen:e,words:t,send:n,page:a}){H(e,n);let{earlier:i,later:o}=e,l=(r,$)=>r!==$&&a.go(`self_assessment/compare/${r}/${$}`);return s`
    <div class="pickers">
      <${Fn}
        label=${t.compare_earlier}
        readings=${e.readings.filter(r=>r.id!==o.id)}
        value=${i.id}
        onChange=${r=>l(r,o.id)}
      />
      <${Fn}
        label=${t.compare_later}
        readings=${e.readings.filter(r=>r.id!==i.id)}
        value=${o.id}
        onChange=${r=>l(i.id,r)}
      />
    </div>
    <div class="card change-card"><${A} id=${e.picture} shape=${e.narrow?"400 / 860":"900 / 640"} /></div>
    <h2 class="areas-heading">${t.compare_areas}</h2>
    <div class="areas">
      ${e.areas.map(r=>s`<section key=${r.id} class="card area-card" data-area=${r.id} aria-labelledby="change-${r.id}">
          <h3 id="change-${r.id}"><${le} area=${r} /></h3>
          <p><b>${r.said}</b></p>
          <details>
            <summary>${t.answers}</summary>
            <${al} area=${r} screen=${e} />
          </details>
        </section>`)}
    </div>
    ${e.marks.length>0&&s`<section class="card two-marks" aria-labelledby="compare-marks">
      <h2 id="compare-marks">${t.compare_marks}</h2>
      <dl>
        ${e.marks.map(r=>s`<div key=${r.question}>
            <dt>${r.question}</dt>
            <dd>
              <span>${i.date}: ${On(r.earlier,t)}</span>
              <span>${o.date}: ${On(r.later,t)}</span>
            </dd>
          </div>`)}
      </dl>
    </section>`}
  `}var On=(e,t)=>e===null?t.mark_none:b(t.mark_of,{value:e});function Fn({label:e,readings:t,value:n,onChange:a}){let i=j("picker");return s`<div class="picker">
    <label for=${i}>${e}</label>
    <select id=${i} value=${n} onChange=${o=>a(o.target.value)}>
      ${t.map(o=>s`<option key=${o.id} value=${o.id} selected=${o.id===n}>${o.label}</option>`)}
    </select>
  </div>`}function al({area:e,screen:t}){return e.answers.map(n=>s`<div key=${n.question} class="two-answers">
      <p>${n.question}</p>
      <dl>
        <div><dt class="soft">${t.earlier.date}</dt><dd class=${n.earlier.state}>${n.earlier.said}</dd></div>
        <div><dt class="soft">${t.later.date}</dt><dd class=${n.later.state}>${n.later.said}</dd></div>
      </dl>
    </div>`)}function nt({legend:e,hint:t,options:n,value:a,onChange:i,words:o,children:l}){let r=j("five"),[$,u]=z(a,i),d=w(null),f=()=>{u(null),d.current?.focus()};return s`<div class="five">
    <fieldset aria-describedby=${t?`${r}-hint`:void 0}>
      <legend>${l??e}</legend>
      ${t&&s`<p class="soft" id="${r}-hint">${t}</p>`}
      <div class="five-steps">
        ${n.map((g,h)=>s`<label key=${g.value}>
            <input
              type="radio"
              name=${r}
              ref=${h?void 0:d}
              checked=${$===g.value}
              onChange=${()=>u(g.value)}
            /><span>${g.label}</span>
          </label>`)}
      </div>
    </fieldset>
    <div class="five-foot">
      ${$!==null&&s`<${c} kind="quiet" small icon="x" aria-label=${b(o.clear_of,{question:e})} onClick=${f}
        >${o.clear}<//
      >`}
    </div>
  </div>`}function Dn({screen:e,words:t,send:n,page:a}){let{answer:i,item:o}=e;return s`<${At} screen=${e} words=${t} send=${n} page=${a}>
    ${e.warning&&s`<p class="gentle"><${p} name="leaf" /> <span>${e.warning}</span></p>`}
    ${e.intro&&s`<p class="soft area-intro">${e.intro}</p>`}
    <${M}
      name="step"
      legend=${e.question}
      hint=${e.example}
      options=${e.options}
      value=${i.step}
      onChange=${l=>n("answer",{item:o,step:l})}
    />
    <div role="status">${i.skipped&&s`<p class="skipped-note soft">${t.skipped}</p>`}</div>
    <div class="side-acts">
      <${c} kind="quiet" onClick=${()=>n("skip",{item:o}).catch(()=>{})}>${t.skip}<//>
      <${sl} on=${i.talk} words=${t} onChange=${l=>n("flag",{item:o,talk:l})} />
      <${Pt} screen=${e} words=${t} page=${a} />
    </div>
  <//>`}function Vn({screen:e,words:t,send:n,page:a}){let i=e.area.id;return s`<${At} screen=${e} words=${t} send=${n} page=${a}>
    <p class="soft area-intro">${t.rings_lead}</p>
    ${e.rings.map(({ring:o,question:l,options:r,value:$})=>s`<${nt}
        key=${o}
        legend=${l}
        options=${r}
        value=${$}
        words=${t}
        onChange=${u=>n("mark",{area:i,ring:o,value:u})}
      />`)}
    <div class="side-acts">
      ${e.skip_all_to&&s`<${c} kind="quiet" onClick=${()=>a.go(e.skip_all_to)}>${t.skip_all}<//>`}
      <${Pt} screen=${e} words=${t} page=${a} />
    </div>
  <//>`}function jn({screen:e,words:t,send:n,page:a}){return s`<${At} screen=${e} words=${t} send=${n} page=${a}>
    ${e.marks.map(({mark:i,question:o,low:l,high:r,value:$})=>s`<div key=${i} class="ten">
        <${me}
          name=${i}
          legend=${o}
          low=${l}
          high=${r}
          value=${$}
          onChange=${u=>n("ten",{mark:i,value:u})}
        />
        <div class="five-foot">
          ${$!==null&&s`<${c}
            kind="quiet"
            small
            icon="x"
            aria-label=${b(t.clear_of,{question:o})}
            onClick=${u=>{u.currentTarget.closest(".ten").querySelector("input").focus(),n("ten",{mark:i,value:null}).catch(()=>{})}}
            >${t.clear}<//
          >`}
        </div>
      </div>`)}
    <div class="side-acts"><${Pt} screen=${e} words=${t} page=${a} /></div>
  <//>`}function At({screen:e,words:t,send:n,children:a}){return H(e,n),s`<div class="beside asking" onKeyDown=${o=>{if(o.key!=="Enter"||o.target.type!=="radio")return;o.preventDefault();let{label:l,do:r,...$}=e.foot.next;n(r,$).catch(()=>{})}}>
    <div>
      ${e.progress&&s`<${nl} progress=${e.progress} area=${e.area} />`}
      ${a}
    </div>
    <aside class="card flower-beside" aria-labelledby="flower-beside">
      <h2 id="flower-beside">${t.picture_grows}</h2>
      <${A} id=${e.picture} shape="460 / 456" bare />
    </aside>
  </div>`}function nl({progress:e,area:t}){return s`<div class="progress">
    <div class="progress-areas" aria-hidden="true">
      ${e.areas.map(n=>s`<span
          key=${n.id}
          class=${["progress-area",n.now&&"now",n.skipped&&"skipped"].filter(Boolean).join(" ")}
          ><i style=${{"--share":n.share}}></i
        ></span>`)}
    </div>
    <div class="progress-line">
      ${t&&s`<${le} area=${t} />`}
      <p class="soft">${e.said}</p>
    </div>
  </div>`}function sl({on:e,words:t,onChange:n}){let[a,i]=z(e,n);return s`<${c}
    icon=${a?"check":"message-circle"}
    class=${a?"talk is-on":"talk"}
    aria-pressed=${a?"true":"false"}
    onClick=${()=>i(!a)}
    >${t.talk}<//
  >`}function Pt({screen:e,words:t,page:n}){return s`<${c} kind="quiet" icon="coffee" onClick=${()=>n.go(e.pause_to)}>${t.pause}<//>`}function zn({screen:e,words:t,send:n,page:a}){let{now:i}=e;return s`<div class="beside">
    <div>
      ${i&&s`<section class="card waiting-reading">
        <h2>${i.finished?t.latest:t.waiting}</h2>
        <p>${b(i.finished?t.latest_about:t.waiting_about,i)}</p>
        <div class="row">
          ${i.finished&&s`<${c} icon="clipboard-check" onClick=${()=>a.go(i.to)}>${t.see_summary}<//>`}
          ${e.history_to&&s`<${c} kind="quiet" icon="calendar" onClick=${()=>a.go(e.history_to)}>${t.history_link}<//>`}
        </div>
      </section>`}
      <h2>${i?t.forms_again:t.forms_heading}</h2>
      <div class="forms">
        ${e.forms.map(o=>s`<button
            key=${o.form}
            type="button"
            class="form-card"
            onClick=${()=>n("start",{form:o.form}).catch(()=>{})}
          >
            <b>${o.title}</b><span class="soft">${o.about}</span><${p} name="arrow-right" />
          </button>`)}
      </div>
      <${il} ...${{screen:e,words:t,send:n}} />
    </div>
    <aside class="card" aria-labelledby="about-form">
      <h2 id="about-form">${t.about_heading}</h2>
      <ul class="promises">
        ${e.intro.map(o=>s`<li key=${o}><${p} name="leaf" /><span>${o}</span></li>`)}
      </ul>
    </aside>
  </div>`}function il({screen:e,words:t,send:n}){let[a,i]=_("");return s`<details class="from-paper">
    <summary>${t.paper_open}</summary>
    <div class="card">
      <p class="soft">${t.paper_lead}</p>
      <${O} label=${t.paper_day} value=${a} max=${e.today} onChange=${i} />
      <div class="row">
        ${e.forms.map(o=>s`<${c}
            key=${o.form}
            icon="pen-line"
            disabled=${!a}
            onClick=${()=>n("start_from_paper",{form:o.form,day:a}).catch(()=>{})}
            >${b(t.paper_form,{form:o.title})}<//
          >`)}
      </div>
    </div>
  </details>`}function Hn({screen:e,words:t,send:n,page:a}){return H(e,n),s`
    ${e.unfinished&&s`<p class="gentle"><${p} name="leaf" /> <span>${e.unfinished}</span></p>`}
    <div class="beside summary-top">
      <div class="card flower-card"><${A} id=${e.picture} shape=${e.narrow?"400 / 404":"640 / 610"} /></div>
      <div class="summary-side">
        <section class="card talk-card" aria-labelledby="talk-list">
          <h2 id="talk-list"><${p} name="message-circle" /> ${t.talk_heading}</h2>
          ${e.talk.length?s`<ul>
                ${e.talk.map(i=>s`<li key=${i.item}><b>${i.question}</b><span class="soft">${i.said}</span></li>`)}
              </ul>`:s`<p class="soft">${t.talk_none}</p>`}
        </section>
        <${ll} screen=${e} words=${t} page=${a} />
        ${e.worker&&s`<${rl} worker=${e.worker} words=${t} page=${a} />`}
        ${e.history_to&&s`<p><${c} icon="calendar" onClick=${()=>a.go(e.history_to)}>${t.history_link}<//></p>`}
      </div>
    </div>
    <h2 class="areas-heading">${t.areas_heading}</h2>
    <div class="areas">
      ${e.areas.map(i=>s`<${ol} key=${i.id} area=${i} screen=${e} words=${t} page=${a} />`)}
    </div>
    <p class="soft own-form">${t.own_form}</p>
  `}function ol({area:e,screen:t,words:n,page:a}){return s`<section class="card area-card" data-area=${e.id} aria-labelledby="area-${e.id}">
    <h3 id="area-${e.id}"><${le} area=${e} /></h3>
    ${e.tags.length>0&&s`<p class="area-tags">${e.tags.map(i=>s`<span class="tag tag-${i.kind}" key=${i.kind}>${i.label}</span>`)}</p>`}
    <p>${e.feedback}</p>
    <details>
      <summary>${n.openers}</summary>
      <ul>${e.openers.map(i=>s`<li key=${i}>${i}</li>`)}</ul>
    </details>
    <details>
      <summary>${n.answers}</summary>
      <dl class="answers">
        ${e.answers.map(i=>s`<div key=${i.item} class="answer">
            <dt>${i.question}</dt>
            <dd class=${i.state}>
              <span>${i.said}</span>
              ${i.talk&&s`<span class="talk-sign"><${p} name="message-circle" /> ${n.talk_on}</span>`}
              ${t.can_correct&&s`<${c}
                kind="quiet"
                small
                icon="pencil"
                aria-label=${b(n.change_answer,{question:i.question})}
                onClick=${()=>a.go(i.to)}
                >${n.change}<//
              >`}
            </dd>
          </div>`)}
        ${e.rings.map(i=>s`<div key=${i.label} class="answer"><dt>${i.label}</dt><dd>${i.said}</dd></div>`)}
      </dl>
      ${t.can_correct&&s`<${c}
        kind="quiet"
        small
        icon="heart"
        aria-label=${b(n.change_rings,{area:e.title})}
        onClick=${()=>a.go(e.rings_to)}
        >${n.rings_short}<//
      >`}
    </details>
  </section>`}function ll({screen:e,words:t,page:n}){return!e.can_correct&&e.marks.every(a=>a.value===null)?null:s`<section class="card two-marks" aria-labelledby="two-marks">
    <h2 id="two-marks">${t.marks_title}</h2>
    <dl>
      ${e.marks.map(a=>s`<div key=${a.mark}>
          <dt>${a.question}</dt>
          <dd>${a.value===null?s`<span class="soft">${t.mark_none}</span>`:b(t.mark_of,a)}</dd>
        </div>`)}
    </dl>
    ${e.can_correct&&s`<${c} kind="quiet" small icon="pencil" onClick=${()=>n.go(e.marks_to)}>${t.change_marks}<//>`}
  </section>`}function rl({worker:e,words:t,page:n}){let[a,i]={open:[t.worker_about,t.worker_open],marked:[t.worker_marked,""],together:["",t.worker_see]}[e.state];return s`<section class="worker-view" aria-labelledby="worker-door">
    <h2 id="worker-door"><${p} name="eye" /> ${t.worker_heading}</h2>
    ${a&&s`<p>${a}</p>`}
    ${i&&s`<${c} icon=${e.state==="together"?"users":"user"} onClick=${()=>n.go(e.to)}>${i}<//>`}
  </section>`}function Un({screen:e,words:t,send:n}){return s`<div class="hand-over">
    <svg class="hand-over-picture" viewBox="0 0 260 120" aria-hidden="true">
      <circle class="hand-person" cx="46" cy="40" r="22" /><path class="hand-person" d="M8 116c0-30 16-46 38-46s38 16 38 46z" />
      <circle class="hand-person other" cx="214" cy="40" r="22" /><path class="hand-person other" d="M176 116c0-30 16-46 38-46s38 16 38 46z" />
      <rect class="hand-tablet" x="106" y="62" width="48" height="36" rx="6" />
    </svg>
    ${e.marked&&s`<${c} kind="quiet" icon="pencil" onClick=${()=>n("hand_to_worker").catch(()=>{})}
      >${t.hand_back_change}<//
    >`}
  </div>`}function Gn({screen:e,words:t,send:n}){return s`<div class="worker-marks">
    ${e.areas.map(a=>s`<${nt}
        key=${a.id}
        legend=${a.title}
        options=${a.options}
        value=${a.value}
        words=${t}
        onChange=${i=>n("worker_mark",{area:a.id,value:i})}
        ><${le} area=${a}
      /><//>`)}
  </div>`}function Yn({screen:e,words:t}){let{gap:n}=e;return s`
    <section class="card gap-card" aria-labelledby="gap">
      <h2 id="gap">
        <${p} name="message-circle" /> ${n?b(t.gap_heading,{area:n.title}):t.talk_heading}
      </h2>
      <p>${n?n.said:t.gap_none}</p>
      ${n&&s`<p class="opener">${n.opener}</p>`}
    </section>
    <h2>${t.together_areas}</h2>
    <p class="marks-legend" aria-hidden="true">
      <span><i class="dot client"></i> ${t.together_client}</span>
      <span><i class="dot worker"></i> ${t.together_worker}</span>
    </p>
    <div class="scale-ends soft" aria-hidden="true"><span><i>${e.labels[0]}</i><i>${e.labels[4]}</i></span></div>
    <ul class="scales">
      ${e.areas.map(a=>s`<li key=${a.id} data-area=${a.id}>
          <h3><${le} area=${a} /></h3>
          <div class="scale" aria-hidden="true">
            ${[0,1,2,3,4].map(i=>s`<i class="tick" style=${{"--at":i/4}}></i>`)}
            ${a.worker!==null&&s`<i class="dot worker" style=${{"--at":(a.worker-1)/4}}></i>`}
            ${a.client!==null&&s`<i class="dot client" style=${{"--at":(a.client-1)/4}}></i>`}
          </div>
          <p>
            <span><b>${t.together_client}:</b> ${a.client_said}</span>
            <span class="soft"><b>${t.together_worker}:</b> ${a.worker_said}</span>
          </p>
        </li>`)}
    </ul>
  `}var cl={start:zn,question:Dn,rings:Vn,marks:jn,summary:Hn,hand_over:Un,worker:Gn,together:Yn,history:Nn,compare:Wn};function $l({screen:e,send:t,page:n}){let a=cl[e.step];return s`<${a} screen=${e} words=${e.words} send=${t} page=${n} />`}var Ft={};Q(Ft,{Screen:()=>gl});function Ot({strength:e}){return s`<span class="named"><${p} name=${e.icon} /><span dir="auto">${e.title}</span></span>`}function Qn({strength:e,words:t}){return s`
    ${e.example&&s`<q class="soft told" dir="auto">${e.example}</q>`}
    ${e.observation&&s`<span class="told told-worker" dir="auto"
      ><${p} name="eye" /> ${b(t.observation_said,{text:e.observation})}</span
    >`}
  `}function Zn({screen:e,words:t,send:n,page:a}){let i=e.tabs.findIndex(l=>l.here),o=e.tabs[i+1];return s`<${dl} tabs=${e.tabs} words=${t} page=${a} />
    <div class="beside">
      <div>
        ${e.tab==="own"?s`<${ul} screen=${e} words=${t} send=${n} />`:s`<ul class="cards" aria-label=${e.tabs[i].label}>
              ${e.cards.map(l=>s`<li key=${l.id}>
                  <${de}
                    title=${l.title}
                    icon=${l.icon}
                    on=${l.on}
                    onLabel=${t.chosen}
                    onToggle=${r=>n(r?"choose":"let_go",{card:l.id})}
                  />
                </li>`)}
              <li key="own">
                <button type="button" class="own-card" onClick=${()=>a.go("strengths/own")}>
                  <${p} name="plus" big /><b>${t.own_card}</b>
                </button>
              </li>
            </ul>`}
        ${o&&s`<p class="next-group">
          <${c} kind="quiet" icon=${o.icon} iconEnd="arrow-right" onClick=${()=>a.go(o.to)}>${o.label}<//>
        </p>`}
      </div>
      <${pl} screen=${e} words=${t} page=${a} />
    </div>`}function dl({tabs:e,words:t,page:n}){let a=ge();return s`<nav class="tabs" aria-label=${t.tabs} ref=${a}>
    ${e.map(i=>s`<button
        key=${i.id}
        type="button"
        class="tab"
        aria-current=${i.here?"true":void 0}
        onClick=${()=>n.go(i.to)}
      >
        <${p} name=${i.icon} /><span>${i.label}</span>
        ${i.chosen>0&&s`<span class="tab-count"
          ><span aria-hidden="true">${i.chosen}</span><span class="unseen">${i.chosen_said}</span></span
        >`}
      </button>`)}
  </nav>`}function ul({screen:e,words:t,send:n}){let[a,i]=_(""),[o,l]=_(""),r=w(null),$=d=>{if(d.preventDefault(),!a.trim()){l(t.own_empty),r.current.focus();return}n("add_own",{words:a}).then(()=>{i(""),l(""),r.current?.focus()},f=>l(f.error??""))},u=d=>n("drop",{strength:d}).then(()=>r.current?.focus(),()=>{});return s`<div class="card own-words">
    <h2>${t.own_heading}</h2>
    <form onSubmit=${$}>
      <${k}
        label=${t.own_label}
        hint=${t.own_hint}
        value=${a}
        maxLength=${200}
        error=${o}
        fieldRef=${r}
        onChange=${d=>{i(d),l("")}}
      />
      <${c} type="submit" icon="plus">${t.own_add}<//>
    </form>
    ${e.own.length>0&&s`<ul class="own-list" aria-label=${t.own_list}>
      ${e.own.map(d=>s`<li key=${d.id}>
          <${Ot} strength=${d} />
          <${c}
            kind="quiet"
            small
            icon="x"
            aria-label=${b(t.remove,{strength:d.title})}
            onClick=${()=>u(d.id)}
          />
        </li>`)}
    </ul>`}
  </div>`}function pl({screen:e,words:t,page:n}){let{top:a,others:i,wishes:o}=e.side;return s`<aside class="card side" aria-label=${a.length?t.side_top:t.side_chosen}>
    <h2>${a.length?t.side_top:t.side_chosen}</h2>
    <p class="soft">${e.chosen_said}</p>
    ${a.length>0&&s`<ol class="top-list">
      ${a.map((l,r)=>s`<li key=${l.id}>
          <span class="place-number" aria-hidden="true">${r+1}</span>
          <div>
            <b dir="auto">${l.title}</b>
            <${Qn} strength=${l} words=${t} />
            ${!l.example&&s`<${c}
              kind="quiet"
              small
              icon="pen-line"
              class="inline-action"
              aria-label=${`${t.side_add_example}: ${l.title}`}
              onClick=${()=>n.go(l.to)}
              >${t.side_add_example}<//
            >`}
          </div>
        </li>`)}
    </ol>`}
    ${i.length>0&&s`<div class="side-others">
      ${a.length>0&&s`<h3>${t.side_also}</h3>`}
      <ul class="chips">
        ${i.map(l=>s`<li key=${l.id}><${Ot} strength=${l} /></li>`)}
      </ul>
    </div>`}
    ${e.chosen>0?s`<p>
          <${c} small icon="star" onClick=${()=>n.go("strengths/top")}>${t.side_order}<//>
        </p>`:s`<p class="soft">${t.side_empty}</p>`}
    ${o.length>0&&s`<h2 class="side-wishes">${t.side_wishes}</h2>
      ${o.map(l=>s`<p class="soft"><q dir="auto">${l}</q></p>`)}`}
  </aside>`}function Kn({screen:e,words:t,send:n,page:a}){let i=ge();return e.one?s`<div class="beside list-first">
    <nav class="strength-list" aria-label=${t.examples_list}>
      <ul ref=${i}>
        ${e.list.map(o=>s`<li key=${o.id}>
            <button type="button" aria-current=${o.here?"true":void 0} onClick=${()=>a.go(o.to)}>
              <${p} name=${o.icon} /><span dir="auto">${o.title}</span>
              ${o.told&&s`<span class="told-sign"><${p} name="check" /><span class="unseen">${t.examples_told}</span></span>`}
            </button>
          </li>`)}
      </ul>
    </nav>
    <${hl} key=${e.one.id} one=${e.one} room=${e.room} words=${t} send=${n} page=${a} />
  </div>`:s`<p>${t.examples_none}</p>
      <p><${c} icon="star" onClick=${()=>a.go("strengths")}>${t.examples_to_cards}<//></p>`}function hl({one:e,room:t,words:n,send:a,page:i}){let o=()=>a(e.in_top?"take_from_top":"put_in_top",{strength:e.id}).catch(()=>{});return s`<div class="one-strength">
    <div class="card">
      <h2 class="strength-title"><${p} name=${e.icon} big /><span dir="auto">${e.title}</span></h2>
      ${e.own&&s`<${k}
        label=${n.own_words_label}
        field=${e.own_words.field}
        value=${e.own_words.value}
        send=${a}
        maxLength=${200}
      />`}
      <${k}
        label=${n.example_label}
        hint=${e.evidence}
        field=${e.example.field}
        value=${e.example.value}
        send=${a}
        multiline
      />
    </div>
    <section class="worker-view" aria-labelledby="worker-view">
      <h3 id="worker-view"><${p} name="eye" /> ${n.observation_heading}</h3>
      <${k}
        label=${n.observation_label}
        hint=${n.observation_hint}
        field=${e.observation.field}
        value=${e.observation.value}
        send=${a}
        multiline
        rows="2"
      />
    </section>
    <div class="row strength-acts">
      <${c}
        icon=${e.in_top?"check":"star"}
        aria-pressed=${e.in_top?"true":"false"}
        class=${e.in_top?"is-on":""}
        disabled=${!e.in_top&&!t}
        onClick=${o}
        >${e.in_top?n.in_top:n.put_in_top}<//
      >
      <${c}
        kind="quiet"
        icon="trash-2"
        aria-label=${b(n.remove,{strength:e.title})}
        onClick=${()=>a("drop",{strength:e.id}).catch(()=>{})}
        >${n.remove_short}<//
      >
      <div class="spring"></div>
      <${c} kind="quiet" onClick=${()=>i.go("strengths/top")}>${n.examples_top}<//>
    </div>
    ${!e.in_top&&!t&&s`<p class="soft">${n.top_is_full}</p>`}
  </div>`}function Jn({screen:e,words:t,send:n,page:a}){let i=w(null),o=w(!1);E(()=>{o.current&&(!document.activeElement||document.activeElement===document.body)&&i.current?.focus(),o.current=!1},[e.top.length]);let l=r=>{o.current=!0,n("take_from_top",{strength:r}).catch(()=>o.current=!1)};return e.chosen.length?s`<div class="beside even">
    <section>
      <h2 ref=${i} tabindex="-1">${t.top_list}</h2>
      ${e.top.length?s`<${Ie}
            label=${t.top_list}
            items=${e.top}
            onMove=${(r,$)=>n("move_in_top",{strength:r,to:$})}
            render=${(r,$)=>s`<div class="top-row">
              <span class="place-number" aria-hidden="true">${$+1}</span>
              <div class="top-words">
                <b dir="auto">${r.title}</b>${r.example&&s`<q class="soft told" dir="auto">${r.example}</q>`}
              </div>
              <${c}
                kind="quiet"
                small
                icon="x"
                aria-label=${b(t.take_from_top,{strength:r.title})}
                onClick=${()=>l(r.id)}
              />
            </div>`}
          />`:s`<p class="empty-place soft">${t.top_empty}</p>`}
      <p class="soft">${e.room_said}</p>
    </section>
    <section>
      <h2>${t.chosen_list}</h2>
      <ul class="add-list">
        ${e.chosen.map(r=>s`<li key=${r.id}><${ml} one=${r} room=${e.room} words=${t} send=${n} /></li>`)}
      </ul>
    </section>
  </div>`:s`<p>${t.examples_none}</p>
      <p><${c} icon="star" onClick=${()=>a.go("strengths")}>${t.examples_to_cards}<//></p>`}function ml({one:e,room:t,words:n,send:a}){let[i,o]=z(e.on,l=>a(l?"put_in_top":"take_from_top",{strength:e.id}));return s`<button
    type="button"
    aria-pressed=${i?"true":"false"}
    aria-label=${b(n.add_to_top,{strength:e.title})}
    disabled=${!i&&!t}
    onClick=${()=>o(!i)}
  >
    <${p} name=${e.icon} /><span dir="auto">${e.title}</span><${p} name=${i?"check":"plus"} />
  </button>`}var fl={cards:Zn,examples:Kn,top:Jn,wishes:vl,obstacles:bl,picture:kl};function gl({screen:e,send:t,page:n}){let a=fl[e.step];return s`
    ${e.step!=="obstacles"&&s`<${_l} screen=${e} page=${n} />`}
    <${a} screen=${e} words=${e.words} send=${t} page=${n} />
  `}function _l({screen:e,page:t}){return s`<nav class="way" aria-label=${e.words.way}>
    <ol>
      ${e.way.map((n,a)=>s`<li key=${n.id}>
          <button type="button" aria-current=${n.here?"step":void 0} onClick=${()=>t.go(n.to)}>
            <span class="way-number" aria-hidden="true">${a+1}</span><span class="way-label">${n.label}</span>
          </button>
        </li>`)}
    </ol>
  </nav>`}function vl({screen:e,words:t,send:n,page:a}){return s`<div class="narrow">
    <${Y}
      label=${t.wishes_label}
      noteLabel=${t.wish}
      hint=${t.wishes_hint}
      addLabel=${t.add_wish}
      notes=${e.notes}
      list="wishes"
      field="strengths/wishes"
      send=${n}
    />
    <div class="quiet-door">
      <${c} kind="quiet" icon="door-open" onClick=${()=>a.go(e.obstacles_to)}>${t.obstacles_link}<//>
      <p class="soft">${t.obstacles_link_about}</p>
    </div>
  </div>`}function bl({screen:e,words:t,send:n}){return s`<div class="narrow quiet-page">
    <${Y}
      label=${t.obstacles_label}
      noteLabel=${t.obstacle}
      hint=${t.obstacles_hint}
      addLabel=${t.add_obstacle}
      notes=${e.notes}
      list="obstacles"
      field="strengths/obstacles"
      send=${n}
    />
  </div>`}function kl({screen:e,words:t,send:n,page:a}){return H(e,n),e.picture?s`<div class="card strengths-map">
    <${A} id=${e.picture} page=${a} shape=${e.narrow?"400 / 1000":"900 / 640"} />
  </div>`:s`<p><${c} icon="star" onClick=${()=>a.go("strengths")}>${t.examples_to_cards}<//></p>`}var Nt={};Q(Nt,{Screen:()=>Tl});function Xn({screen:e,send:t}){let{words:n,groups:a}=e;if(!a.length&&!e.own.length)return s`<p class="card">${n.nothing_here}</p>`;let i=(o,l)=>t("put",{lines:o,on:l});return s`<div class="choosing">
    <div class="line-groups">
      <p class="page-kind"><${p} name="file-text" /> <b>${e.kind}</b></p>
      ${e.own.length>0&&s`<${yl} own=${e.own} words=${n} send=${t} />`}
      ${a.map(o=>s`<${wl} key=${o.heading} ...${{group:o,put:i,words:n}} owners=${e.owners} />`)}
    </div>
    <div class="choosing-side">
      <section class="card receiver" aria-labelledby="receiver">
        <h2 id="receiver">${n.receiver_label}</h2>
        <ul class="quick-receivers">
          ${e.receivers.map(o=>s`<li key=${o}>
            <${c} small aria-pressed=${e.receiver===o?"true":"false"} onClick=${()=>t("set_receiver",{text:o}).catch(()=>{})}>${o}<//>
          </li>`)}
        </ul>
        <${k} label=${n.receiver_own} hint=${n.receiver_hint} field=${e.receiver_field} value=${e.receiver} send=${t} maxLength=${200} />
      </section>
      <p class="line-count" role="status"><${p} name="file-text" /> ${e.count}</p>
    </div>
  </div>`}function yl({own:e,words:t,send:n}){return s`<section class="card own-fields" aria-labelledby="own-fields">
    <h2 id="own-fields">${t.own_heading}</h2>
    <p class="soft">${t.own_hint}</p>
    ${e.map(a=>s`<div key=${a.heading} class="own-section">
      <h3>${a.heading}</h3>
      ${a.fields.map(i=>s`<${k} key=${i.field} label=${i.label} hint=${i.hint} field=${i.field} value=${i.text} send=${n} multiline=${i.rows>1} rows=${i.rows} />`)}
    </div>`)}
  </section>`}function wl({group:e,put:t,words:n,owners:a}){let i=j("lines"),o=e.lines.every(r=>r.on),l=e.lines.map(r=>r.id);return s`<fieldset class=${e.owner==="worker"?"card line-group worker":"card line-group"} aria-describedby=${e.owner==="worker"?`${i}-worker`:void 0}>
    <legend class="unseen">${e.heading}</legend>
    <div class="line-group-head">
      <h2 aria-hidden="true">${e.heading}</h2>
      ${e.owner==="worker"&&s`<span class="tag" id="${i}-worker">${n.worker_lines}</span>`}
      <div class="spring"></div>
      ${l.length>1&&s`<${c} small kind="quiet" onClick=${()=>t(l,!o).catch(()=>{})}>${o?n.group_off:n.group_on}<span class="unseen">: ${e.heading}</span><//>`}
    </div>
    <ul>
      ${e.lines.map(r=>s`<${xl} key=${r.id} ...${{line:r,put:t,words:n}} owner=${e.owner||r.owner==="client"?"":a[r.owner]} />`)}
    </ul>
  </fieldset>`}function xl({line:e,put:t,words:n,owner:a}){let[i,o]=z(e.on,l=>t([e.id],l).catch(()=>{}));return s`<li>
    <label class=${i?"line on":"line"}>
      <input type="checkbox" checked=${i} onChange=${l=>o(l.target.checked)} />
      <span class="line-text" dir="auto">${e.text}</span>
      ${a&&s`<span class="line-owner soft">${a}</span>`}
      <span class="line-state" aria-hidden="true">${i?n.line_on:n.line_off}</span>
    </label>
  </li>`}function es({screen:e,send:t}){let{words:n}=e,[a,i]=_(""),[o,l]=_(!1),r=($,u)=>()=>{l(!0),t("download",{what:"form",name:$}).then(()=>i(b(n.form_downloaded,{name:u})),()=>{}).finally(()=>l(!1))};return s`<div class="blank-forms">
    <p class="taken" role="status">${o?n.preparing:a&&s`<${p} name="check" /> ${a}`}</p>
    <ul class="form-list">
      ${e.forms.map(({name:$,title:u})=>s`<li key=${$} class="card">
        <span class="form-title"><${p} name="file-text" /> ${u}</span>
        <${c} small icon="file-down" aria-label="PDF: ${u}" onClick=${r($,u)}>PDF<//>
      </li>`)}
    </ul>
    <section class="card" aria-labelledby="all-forms">
      <h2 id="all-forms">${n.forms_all}</h2>
      <p class="soft">${n.forms_all_hint}</p>
      <${c} kind="primary" icon="file-down" onClick=${r(e.all,n.forms_all)}>${n.forms_all_button}<//>
      <p class="soft keying">${n.forms_keying}</p>
    </section>
  </div>`}function ts({screen:e,send:t,page:n}){let{words:a,kinds:i}=e,o=i.find(u=>u.on)?.id,l=j("kind"),[r,$]=z(o,u=>t("open_page",{template:u}).catch(()=>{}));return s`<div class="kinds-page">
    <fieldset class="kinds">
      <legend class="unseen">${e.heading}</legend>
      ${i.map(u=>s`<label key=${u.id} class=${r===u.id?"kind on":"kind"}>
        <input type="radio" name=${l} checked=${r===u.id} onChange=${()=>$(u.id)} />
        <span><b>${u.title}</b><span class="soft">${u.about}</span></span>
      </label>`)}
    </fieldset>
    <section class="card to-forms" aria-labelledby="to-forms">
      <h2 id="to-forms">${a.forms_heading}</h2>
      <p class="soft">${a.forms_about}</p>
      <${c} icon="printer" onClick=${()=>n.go(e.forms_to).catch(()=>{})}>${a.forms_open}<//>
    </section>
  </div>`}var as=.5,ns=3;function ss({screen:e,send:t}){let{words:n}=e,[a,i]=_(1);return e.empty?s`<p class="card">${n.nothing_here}</p>`:s`<div class="looking">
    <div class="paper-side">
      <div class="zoom-tools">
        <${c} small icon="zoom-out" disabled=${a<=1} onClick=${()=>i(Math.max(1,a-as))}>${n.zoom_out}<//>
        <${c} small icon="zoom-in" disabled=${a>=ns} onClick=${()=>i(Math.min(ns,a+as))}>${n.zoom_in}<//>
        <span class="soft" role="status">${a===1?n.zoom_fit:b(n.zoom_level,{percent:a*100})}</span>
      </div>
      <div class=${a>1?"papers larger":"papers"} tabindex="0" role="region" aria-label=${n.page_heading}>
        ${Array.from({length:e.pages},(o,l)=>s`<div class="paper" key=${l} style=${{"--zoom":a}}>
          <${A} id=${`page-${l+1}`} shape="210 / 297" bare />
          ${e.pages>1&&s`<p class="paper-number soft">${b(n.page_of,{page:l+1,pages:e.pages})}</p>`}
        </div>`)}
      </div>
      <details class="page-text">
        <summary>${n.page_text}</summary>
        <p dir="auto">${e.text}</p>
      </details>
    </div>
    <${Cl} screen=${e} send=${t} />
  </div>`}function Cl({screen:e,send:t}){let{words:n}=e,[a,i]=z(e.agreed,o=>t("agree",{on:o}).catch(()=>{}));return s`<section class=${a?"card agreement agreed":"card agreement"} aria-labelledby="agreement">
    <h2 id="agreement">${n.agree_heading}</h2>
    ${e.changed&&s`<p class="page-changed"><${p} name="info" /> ${n.agree_again}</p>`}
    <p dir="auto">${e.receiver?b(n.receiver_shown,{receiver:e.receiver}):n.receiver_none}</p>
    <label class="agree-tick">
      <input type="checkbox" checked=${a} aria-describedby="agree-hint" onChange=${o=>i(o.target.checked)} />
      <span>${n.agree_label}</span>
    </label>
    <p class="soft" id="agree-hint">${n.agree_hint}</p>
    <p class="agreed-on" role="status">${e.agreed_on&&s`<${p} name="check" /> ${e.agreed_on}`}</p>
  </section>`}function is({screen:e,send:t,page:n}){let{words:a}=e,[i,o]=_(""),[l,r]=_(!1),$=(u,d)=>()=>{r(!0),t("download",d).then(()=>o(b(a.downloaded,{name:u})),()=>{}).finally(()=>r(!1))};return s`<div class="taking">
    <p class="warning-line"><${p} name="info" /> <span><b>${a.warning_heading}:</b> ${a.warning}</span></p>
    <p class="taken" role="status">${l?a.preparing:i&&s`<${p} name="check" /> ${i}`}</p>
    ${e.agreed?s`<section class="card take-page" aria-labelledby="take-pdf">
            <h2 id="take-pdf">${a.pdf_heading}</h2>
            <p class="soft">${a.pdf_hint} ${e.agreed_on}.</p>
            <${c} kind="primary" icon="file-down" onClick=${$(a.file_pdf,{what:"pdf"})}>${a.pdf_button}<//>
          </section>
          <${Sl} ...${{screen:e,send:t,take:$}} />
          <${El} ...${{screen:e,take:$}} />
          <section class="card" aria-labelledby="take-all">
            <h2 id="take-all">${a.json_heading}</h2>
            <p class="soft">${a.json_hint}</p>
            <${c} icon="file-json" onClick=${$(a.file_portable,{what:"portable"})}>${a.json_button}<//>
          </section>`:s`<section class="card">
          <p>${a.take_disabled}</p>
          <${c} onClick=${()=>n.go("summary/page").catch(()=>{})}>${a.to_page}<//>
        </section>`}
  </div>`}function Sl({screen:e,send:t,take:n}){let{words:a}=e,i=w(null),o=w(!1),[l,r]=_(""),$=async f=>{try{await t("copy_text")}catch{return r("")}try{return await navigator.clipboard.writeText(f),r(a.text_copied)}catch{o.current=!0;let g=document.execCommand("copy");return o.current=!1,r(g?a.text_copied:a.text_select)}},u=()=>(i.current.focus(),i.current.select(),$(e.text)),d=f=>{if(o.current)return;f.preventDefault();let{value:g,selectionStart:h,selectionEnd:m}=i.current;$(g.slice(h,m))};return s`<section class="card take-text" aria-labelledby="take-text">
    <h2 id="take-text">${a.text_heading}</h2>
    <p class="soft">${a.text_hint}</p>
    <textarea ref=${i} class="text-input plain-text" readonly rows="9" onCopy=${d} aria-label=${a.text_area} dir="auto" spellcheck="false">${e.text}</textarea>
    <div class="row">
      <${c} icon="copy" onClick=${u}>${a.text_copy}<//>
      <${c} icon="file-text" onClick=${n(a.file_text,{what:"text"})}>${a.text_button}<//>
    </div>
    <p class="taken" role="status">${l}</p>
  </section>`}function El({screen:e,take:t}){let{words:n}=e;return s`<section class="card" aria-labelledby="take-charts">
    <h2 id="take-charts">${n.charts_heading}</h2>
    <p class="soft">${e.charts.length?n.charts_hint:n.chart_none}</p>
    <ul class="chart-files">
      ${e.charts.map(({id:a,title:i})=>s`<li key=${a}>
        <span class="chart-title"><${p} name="image" /> ${i}</span>
        <${c} small icon="image-down" aria-label="${n.chart_png}: ${i}" onClick=${t(i,{what:"chart",chart:a,form:"png"})}>PNG<//>
        <${c} small icon="download" aria-label="${n.chart_svg}: ${i}" onClick=${t(i,{what:"chart",chart:a,form:"svg"})}>SVG<//>
      </li>`)}
    </ul>
  </section>`}var ql={kind:ts,forms:es,choose:Xn,page:ss,take:is};function Tl(e){let t=ql[e.screen.view];return s`<div class="summary">
    ${e.screen.stages.length>0&&s`<${fe} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />`}
    <${t} ...${e} />
  </div>`}var Wt={};Q(Wt,{Screen:()=>Il});var Ll={board:Rl,topic:Al,first:Pl,picture:Ml};function Il(e){H(e.screen,e.send);let t=Ll[e.screen.view];return s`<div class="support-need"><${t} ...${e} key=${e.screen.place} /></div>`}function Rl({screen:e,send:t,page:n}){let{words:a}=e;return s`<p class="stays"><${p} name="lock" /> ${a.private}</p>
    ${e.groups.map(i=>s`<section key=${i.id} class="matters" aria-labelledby="group-${i.id}">
      <h2 id="group-${i.id}">${i.title}</h2>
      <ul>${i.topics.map(o=>s`<li key=${o.topic}>
        <button type="button" class="matter ${o.level}" onClick=${()=>n.go(o.to).catch(()=>{})}>
          <${p} name=${o.icon} big />
          <span class="matter-words"><b>${o.title}</b>${o.said&&s`<span class="matter-said"><${p} name=${o.sign} /> ${o.said}</span>`}</span>
        </button>
      </li>`)}</ul>
      ${i.id==="own"&&s`<${Bl} ...${{words:a,send:t}} />`}
    </section>`)}
    <section class="card own-obstacles">
      <${Y} label=${a.obstacles} hint=${a.obstacles_hint} notes=${e.obstacles} list="obstacles" send=${t} field="strengths/obstacles" addLabel=${a.obstacles_add} noteLabel=${a.obstacles_note} />
    </section>`}function Bl({words:e,send:t}){let[n,a]=_(""),i=()=>t("add_own",{title:n}).then(()=>a(""),()=>{});return s`<form class="own-matter" onSubmit=${o=>(o.preventDefault(),i())}>
    <${k} label=${e.own_label} value=${n} onChange=${a} maxLength=${200} />
    <${c} icon="plus" disabled=${!n.trim()} onClick=${i}>${e.own_add}<//>
  </form>`}function Al({screen:e,send:t}){let{words:n,topic:a,texts:i,field:o}=e;return s`<div class="topic">
    <div class="card">
      <${M} legend=${e.question} name="level" options=${e.levels} value=${e.level} onChange=${l=>t("level",{topic:a,level:l})} />
      ${e.said&&s`<p class="topic-said"><${p} name=${e.level==="no"?"leaf":"clock"} /> ${e.said}</p>`}
      ${e.own&&s`<${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove_own",{topic:a}).catch(()=>{})}>${b(n.own_remove,{what:e.heading})}<//>`}
    </div>
    ${e.in_the_way&&s`<div class="card">
      <${k} label=${n.words} hint=${n.words_hint} field="${o}/words" value=${i.words} send=${t} multiline rows="2" />
      <${k} label=${n.helps} hint=${n.helps_hint} field="${o}/helps" value=${i.helps} send=${t} multiline rows="2" />
      <${M} legend=${n.helper} name="helper" options=${e.helpers} value=${e.helper} onChange=${l=>t("helper",{topic:a,helper:l})} />
      ${e.helper==="other"&&s`<${k} label=${n.who} field="${o}/who" value=${i.who} send=${t} />`}
    </div>`}
  </div>`}function os({one:e}){return s`<div class="told">
    <b>${e.title}</b>
    ${e.words&&s`<span>${e.words}</span>`}
    ${(e.helps||e.helper)&&s`<span class="told-help"><${p} name="hand-helping" /> ${[e.helps,e.helper].filter(Boolean).join(" · ")}</span>`}
  </div>`}function Pl({screen:e,send:t,page:n}){let{words:a}=e,i=l=>()=>n.go(l).catch(()=>{}),o=(l,r)=>()=>t("first",{topic:l,on:r}).catch(()=>{});return s`<ol class="first-things">${e.chosen.map((l,r)=>s`<li key=${l.topic} class="card">
      <span class="first-number">${r+1}</span>
      <${os} one=${l} />
      <div class="row">
        ${l.on_stairs?s`<span class="tag"><${p} name="check" /> ${a.on_stairs}</span>`:s`<${c} icon="footprints" aria-label="${a.to_step}: ${l.title}" onClick=${()=>t("to_step",{topic:l.topic}).catch(()=>{})}>${a.to_step}<//>`}
        ${e.services&&s`<${c} icon="search" aria-label="${a.find_service}: ${l.title}" onClick=${i(e.services)}>${a.find_service}<//>`}
        <${c} small kind="quiet" icon="x" aria-label="${a.first_away}: ${l.title}" onClick=${o(l.topic,!1)}>${a.first_away}<//>
      </div>
    </li>`)}</ol>
    ${e.chosen.length+e.others.length===0&&s`<p class="card soft">${a.first_none}</p>`}
    <ul class="other-things">${e.others.map(l=>s`<li key=${l.topic} class="card">
      <${p} name=${l.icon} big />
      <${os} one=${l} />
      <${c} small disabled=${e.full} aria-label="${a.first_choose}: ${l.title}" onClick=${o(l.topic,!0)}>${a.first_choose}<//>
    </li>`)}</ul>
    ${e.later.length>0&&s`<section class="card for-later"><h2><${p} name="clock" /> ${a.later_heading}</h2><p>${e.later.join(", ")}</p></section>`}
    <div class="row">
      ${e.stairs&&e.chosen.some(l=>l.on_stairs)&&s`<${c} iconEnd="arrow-right" onClick=${i(e.stairs)}>${a.see_stairs}<//>`}
      ${e.picture&&s`<${c} icon="image-down" onClick=${i(e.picture)}>${a.to_picture}<//>`}
    </div>`}function Ml({screen:e,send:t,page:n}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return s`<${A} id="support_need" page=${n} shape=${e.narrow?"3 / 5":"3 / 2"} />
    <div class="row need-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}var Dt={};Q(Dt,{Screen:()=>Fl});var Ol={strengths:"sparkles",self_assessment:"flag",goal_ladder:"footprints",meeting:"calendar",summary:"file-text",first_meeting:"smile"};function Fl(e){return H(e.screen,e.send),s`<div class="support-stairs">
    ${e.screen.view==="picture"?s`<${Vl} ...${e} />`:s`<${Nl} ...${e} />`}
  </div>`}function Nl({screen:e,send:t,page:n}){let{words:a,contact:i}=e,[o,l]=_(e.chosen),r=e.stairs.find(v=>v.here),[$,u]=z(r?`${r.id} ${r.resting}`:"",v=>{let[I,T]=v.split(" ");return t("stand_on",{stair:I,resting:T==="true"})}),[d,f]=$.split(" "),g=e.stairs.map(v=>({...v,here:v.id===d,resting:v.id===d&&f==="true"})),h=e.panels.find(v=>v.id===o)??e.panels[0],m={...h,here:h.id===d,resting:h.id===d&&f==="true",since:h.id===d?h.since:""},q=w(null),y=v=>n.go(v).catch(()=>{}),S=v=>{l(v),requestAnimationFrame(()=>q.current?.scrollIntoView({block:"nearest",behavior:"smooth"}))};return s`
    <ol class="staircase" aria-label=${a.stairs_label} style=${{"--count":g.length}}>
      ${g.map((v,I)=>s`<${Wl} key=${v.id} ...${{stair:v,n:I,words:a}} chosen=${v.id===m.id} onOpen=${()=>S(v.id)} />`)}
    </ol>
    <${Dl} ...${{panel:m,words:a,standOn:u,go:y,box:q}} />
    <div class="stairs-side">
      <section class="card in-touch" aria-labelledby="in-touch">
        <h2 id="in-touch">${a.contact_heading}</h2>
        <p><b>${i.last}</b>${i.next&&s` <span>${i.next}</span>`}</p>
        <p class="soft">${a.contact_tap}</p>
        <ul class="ways">
          ${i.ways.map(v=>s`<li key=${v.way}>
            <button type="button" class="way" aria-pressed=${v.on?"true":"false"} onClick=${()=>t("contact",{way:v.way,on:!v.on}).catch(()=>{})}>
              <${p} name=${v.on?"check":v.icon} /> <span>${v.label}</span>
            </button>
          </li>`)}
        </ul>
        <${O} label=${a.contact_day} value=${i.day} onChange=${v=>t("contact_day",{day:v||null})} />
        ${i.recent.length>0&&s`<details class="more"><summary>${a.recent}</summary>
          <ul class="noted">${i.recent.map(v=>s`<li key=${v.id}>
            <${p} name=${v.icon} /> <span><b>${v.day}</b> ${v.way}</span>
            <${c} small kind="quiet" icon="x" aria-label=${b(a.remove_contact,{what:`${v.day} ${v.way}`})} onClick=${()=>t("remove_contact",{contact:v.id}).catch(()=>{})} />
          </li>`)}</ul>
        </details>`}
        <details class="more"><summary>${a.rhythm_heading}</summary>
          <${M} legend=${a.rhythm_legend} quietLegend name="rhythm" options=${i.rhythms} value=${i.every} onChange=${v=>t("rhythm",{every:v==="own"?null:Number(v)})} />
        </details>
      </section>
      <div class="stairs-column">
        <section class="card agreed-support">
          <${Y} label=${a.support_heading} hint=${a.support_hint} notes=${e.support} list="support" send=${t} field="support_stairs/support" addLabel=${a.support_add} noteLabel=${a.support_note} />
        </section>
        <section class="card whose" aria-labelledby="whose">
          <h2 id="whose">${a.share_heading}</h2>
          <p>${e.share}</p>
        </section>
        ${e.sets.length>1&&s`<nav class="card other-sets" aria-label=${a.other_sets}>
          <h2>${a.other_sets}</h2>
          ${e.sets.filter(v=>!v.now).map(v=>s`<${c} key=${v.to} iconEnd="arrow-right" onClick=${()=>y(v.to)}>${v.label}<//>`)}
        </nav>`}
      </div>
    </div>`}function Wl({stair:e,n:t,words:n,chosen:a,onOpen:i}){let o=e.here?e.resting?n.resting:n.here:e.been?n.been:"",l=["support-stair",e.here&&"here",e.been&&"been",a&&"chosen"].filter(Boolean).join(" ");return s`<li class=${l} style=${{"--n":t}}>
    ${e.here&&s`<span class="climber" aria-hidden="true"><${p} name=${e.resting?"armchair":"user"} /> <span>${o}</span></span>`}
    <button type="button" aria-expanded=${a?"true":"false"} aria-controls="stair-panel" aria-label=${`${b(n.stair_said,{n:t+1,title:e.title})}${o?` ${o}.`:""}`} onClick=${i}>
      <span class="stair-sign"><${p} name=${e.icon} /></span>
      <span class="stair-words"><span class="stair-n">${t+1}</span> <b lang="">${e.title}</b></span>
      ${e.been&&!e.here&&s`<span class="stair-been"><${p} name="footprints" /></span>`}
    </button>
  </li>`}function Dl({panel:e,words:t,standOn:n,go:a,box:i}){let o=l=>()=>n(`${e.id} ${l}`);return s`<section class=${e.here?"card stair-panel here":"card stair-panel"} id="stair-panel" ref=${i} aria-labelledby="stair-title">
    <div class="panel-head">
      <h2 id="stair-title"><span class="soft">${e.number}</span> ${e.title}</h2>
      ${e.since&&s`<p class="tag">${e.since}</p>`}
      <p class="panel-about">${e.about}</p>
      <div class="row">
        ${(!e.here||e.resting)&&s`<${c} icon="user" onClick=${o(!1)}>${e.resting?t.go_on_here:t.stand_here}<//>`}
        ${!e.resting&&s`<${c} kind=${e.here?"plain":"quiet"} icon="armchair" onClick=${o(!0)}>${t.rest_here}<//>`}
      </div>
      ${e.here&&s`<p class="soft rest-hint">${t.rest_hint}</p>`}
    </div>
    <dl class="panel-parts">
      <div><dt><${p} name="user" /> ${t.mine}</dt><dd>${e.mine}</dd></div>
      <div><dt><${p} name="hand-helping" /> ${t.worker}</dt><dd>${e.worker}</dd></div>
      ${e.exercises.length>0&&s`<div><dt>${t.exercises}</dt><dd class="row">
        ${e.exercises.map(l=>s`<${c} key=${l.to} small icon=${Ol[l.to]} onClick=${()=>a(l.to)}>${l.label}<//>`)}
      </dd></div>`}
    </dl>
  </section>`}function Vl({screen:e,send:t,page:n}){let{words:a}=e,i=o=>()=>t("download",{set:e.set,form:o}).catch(()=>{});return s`<p class="way-share">${e.share}</p>
    <${A} id="support_stairs_${e.set}" page=${n} shape=${e.narrow?"3 / 5":"3 / 2"} />
    <div class="row way-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>
    <section class="card" aria-labelledby="been-heading">
      <h2 id="been-heading">${a.history_heading}</h2>
      ${e.history.length===0&&s`<p class="soft">${a.history_none}</p>`}
      <ol class="noted">${e.history.map(o=>s`<li key=${o.id}>
        <${p} name=${o.resting?"armchair":"footprints"} /> <span><b>${o.day}</b> ${o.stair}${o.resting&&s` <span class="soft">(${a.rested})</span>`}</span>
        <${c} small kind="quiet" icon="x" aria-label=${b(a.remove_mark,{what:`${o.day} ${o.stair}`})} onClick=${()=>t("remove_mark",{mark:o.id}).catch(()=>{})} />
      </li>`)}</ol>
    </section>`}var Vt={};Q(Vt,{Screen:()=>zl});var jl={start:Hl,area:Ul,map:Gl};function zl(e){H(e.screen,e.send);let t=jl[e.screen.view];return s`<div class="three-rings"><${t} ...${e} key=${e.screen.place} /></div>`}function Hl({screen:e,send:t,page:n}){let{words:a}=e,[i,o]=_("");return s`<div class="rings-start">
    <svg class="rings-drawing" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
      <circle cx="120" cy="120" r="112" class="rim" /><circle cx="120" cy="120" r="80" class="wish" /><circle cx="120" cy="120" r="46" class="now" />
    </svg>
    <div>
      <ul class="promises">${e.promises.map(l=>s`<li key=${l}><${p} name="leaf" /> <span>${l}</span></li>`)}</ul>
      <${ls} ...${{screen:e,page:n}} />
      <details class="more"><summary>${a.from_paper}</summary>
        <${O} label=${a.paper_day} value=${i} max=${e.today} onChange=${o} />
        <${c} icon="pen-line" disabled=${!i} onClick=${()=>t("begin_from_paper",{day:i}).catch(()=>{})}>${a.paper_begin}<//>
      </details>
    </div>
  </div>`}function Ul({screen:e,send:t,page:n}){let{words:a,area:i}=e;return s`<nav class="ring-dots" aria-label=${a.areas}>
      <ol>${e.areas.map((o,l)=>s`<li key=${o.to}>
        <button type="button" class=${o.done?"done":""} aria-current=${o.now?"step":void 0} aria-label="${l+1}. ${o.label}" onClick=${()=>n.go(o.to).catch(()=>{})}>
          <span>${o.done&&!o.now?s`<${p} name="check" />`:l+1}</span>
        </button>
      </li>`)}</ol>
      <p class="soft">${e.count}</p>
    </nav>
    <div class="card ring-questions" style=${{"--area":`var(--area-${e.number})`}}>
      ${e.questions.map(o=>s`<${Le} key=${o.ring} legend=${o.question} options=${o.options} value=${o.value} words=${a} onChange=${l=>t("mark",{area:i,ring:o.ring,value:l})} />`)}
      <div class="row ring-skip"><${c} kind="quiet" iconEnd="arrow-right" onClick=${()=>t("skip",{area:i}).catch(()=>{})}>${a.skip}<//></div>
    </div>`}function Gl({screen:e,send:t,page:n}){let{words:a}=e,i=o=>()=>t("download",{rings:e.rings,form:o}).catch(()=>{});return s`<div class="ring-map">
      <div>
        <${A} id=${e.picture} page=${n} shape=${e.narrow?"420 / 421":"640 / 610"} />
      </div>
      <div class="ring-side">
        <section class="card" aria-labelledby="first-heading">
          <h2 id="first-heading">${a.first_heading}</h2>
          <p class="soft">${e.first.length?a.first_lead:a.first_none}</p>
          <ol class="ring-first">${e.first.map(o=>s`<li key=${o.area} class=${o.chosen?"chosen":""}>
            <span class="first-icon"><${p} name=${o.icon} big /></span>
            <span class="first-words"><b>${o.title}</b><span>${o.said}</span></span>
            ${e.can_change?s`<${c} small aria-pressed=${o.chosen?"true":"false"} aria-label=${`${a.begin_here}: ${o.title}`} icon=${o.chosen?"check":void 0} onClick=${()=>t("choose_first",{area:o.chosen?"":o.area}).catch(()=>{})}>${o.chosen?a.begins_here:a.begin_here}<//>`:o.chosen&&s`<span class="tag">${a.begins_here}</span>`}
          </li>`)}</ol>
        </section>
        ${e.changes_lead&&s`<section class="card" aria-labelledby="since">
          <h2 id="since">${a.changes_heading}</h2>
          <p class="soft">${e.changes_lead}</p>
          <ul class="ring-changes">${e.changes.map(o=>s`<li key=${o.area}><b>${o.area}</b> <span>${o.said}</span></li>`)}</ul>
        </section>`}
        <${ls} ...${{screen:e,page:n}} />
      </div>
    </div>
    <details class="more"><summary>${a.all_answers}</summary>
      <ul class="ring-answers">${e.answers.map(o=>s`<li key=${o.to} class=${o.quiet?"card quiet":"card"}>
        <h3>${o.title}</h3>
        ${o.quiet&&s`<p class="soft">${a.quiet}</p>`}
        <dl>${o.said.map(l=>s`<div key=${l.label}><dt>${l.label}</dt><dd>${l.said}</dd></div>`)}</dl>
        ${e.can_change&&s`<${c} small kind="quiet" icon="pencil" onClick=${()=>n.go(o.to).catch(()=>{})}>${b(a.change_answer,{area:o.title})}<//>`}
      </li>`)}</ul>
    </details>
    <div class="row ring-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}function ls({screen:e,page:t}){let{words:n}=e;return e.earlier.length?s`<section class="earlier-maps" aria-labelledby="earlier-heading">
    <h2 id="earlier-heading">${n.earlier}</h2>
    <div class="row">${e.earlier.map(a=>s`<${c} key=${a.to} iconEnd="arrow-right" onClick=${()=>t.go(a.to).catch(()=>{})}>${a.label}${a.unfinished?` (${n.unfinished})`:""}<//>`)}</div>
  </section>`:null}var rs={application:ht,crisis_landing:mt,dialogue_cards:ft,first_meeting:gt,goal_ladder:yt,history_line:wt,home:xt,informal_skills:Ct,journey:St,meeting:Et,network_map:qt,options:Tt,outcome:Lt,pair_agreement:It,referral:Bt,self_assessment:Mt,strengths:Ft,summary:Nt,support_need:Wt,support_stairs:Dt,three_rings:Vt},cs=async()=>{},jt=e=>Object.hasOwn(rs,e)?rs[e]:void 0;async function $s(e){throw new Error(`no exercise "${e}" in the built page`)}function ds({left:e,words:t,onGoOn:n}){let a=e%15===0||e===60?b(t.idle_left,{seconds:e}):null;return s`<${he} title=${t.idle_title} onClose=${n} words=${t} closable=${!1}>
    <p>${t.idle_lead}</p>
    <p class="idle-left" aria-hidden="true">${e}</p>
    <p class="unseen" role="status" aria-live="polite">${a??b(t.idle_left,{seconds:Math.ceil(e/15)*15})}</p>
    <${c} kind="primary" onClick=${n} autofocus>${t.idle_go_on}<//>
  <//>`}var st=class{constructor(){this.all=new Map,this.watchers=new Map}get(t){return this.all.get(t)}watch(t,n){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(n),()=>this.watchers.get(t).delete(n)}put({id:t,version:n,mime:a,sentence:i,table:o,width:l,height:r,title:$},[u]=[]){let d=this.all.get(t);if(d&&d.version>n)return;let f=a&&u?URL.createObjectURL(new Blob([u],{type:a})):null,g=f?{url:f,version:n,sentence:i,table:o,width:l,height:r,title:$}:{...d,version:n,failed:!d?.url};this.all.set(t,g),this.watchers.get(t)?.forEach(h=>h()),f&&d?.url&&setTimeout(()=>URL.revokeObjectURL(d.url),1e3)}clear(){for(let{url:t}of this.all.values())t&&URL.revokeObjectURL(t);this.all.clear()}};function us({name:e,mime:t},[n]){let a=URL.createObjectURL(new Blob([n],{type:t})),i=Object.assign(document.createElement("a"),{href:a,download:e,hidden:!0});document.body.append(i),i.click(),i.remove(),setTimeout(()=>URL.revokeObjectURL(a),1e4)}var zt=async(e,t)=>{try{await t.send("go",{to:"crisis_landing"}),e.rest.on||await t.send("rest")}catch{}};var Ht=e=>document.querySelector(`meta[name="askelma-${e}"]`)?.content;function _e(e={}){let t=document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1];return{credentials:"same-origin",cache:"no-store",redirect:"manual",...e,headers:{"Content-Type":"application/json",...t?{"X-XSRFToken":decodeURIComponent(t)}:{}}}}var it=class{constructor({channel:t,drafts:n,onState:a,onHide:i,onWipe:o,revision:l}){Object.assign(this,{channel:t,drafts:n,onState:a,onHide:i,onWipe:o,revision:l}),this.kernel=Ht("kernel"),this.path=Ht("client-path"),this.idle=Number(Ht("idle")||300),this.activeAt=Date.now(),this.aliveAt=Date.now(),this.connection="",this.left=null,this.over=!1,this.probing=!1,this.pingedAt=0,this.lookedAt=0,this.waited=0,this.waitedFor=null}start(){this.kernel&&(this.stops=[this.listen(document,"visibilitychange",()=>this.visibility()),this.listen(window,"online",()=>this.look(!0)),this.listen(window,"pagehide",()=>this.leave()),...["pointerdown","keydown","input","wheel","touchmove"].map(t=>this.listen(window,t,()=>this.active(),{passive:!0,capture:!0}))],this.timer=setInterval(()=>this.look(),500),this.tabs=new BroadcastChannel("askelma-activity"),this.tabs.onmessage=({data:t})=>t==="active"&&this.heardActivity())}stop(){clearInterval(this.timer),this.stops?.forEach(t=>t()),this.tabs?.close(),this.over=!0}listen(t,n,a,i){return t.addEventListener(n,a,i),()=>t.removeEventListener(n,a,i)}visibility(){document.visibilityState==="hidden"?(this.onHide(),this.drafts.flush()):(this.checkIdle(),this.look(!0))}look(t=!1){if(this.over||(this.checkIdle(),document.visibilityState==="hidden"))return;let n=this.silence();!n&&(t||performance.now()-this.pingedAt>=1500)&&(this.pingedAt=performance.now(),this.channel.ask("ping").catch(()=>{})),n>=2500?this.show("reconnecting"):!n&&this.connection&&!this.down&&this.show(""),(n>=1500||this.down||t&&n)&&this.probe()}silence(){let t=Math.min(performance.now()-this.lookedAt,1e3);this.lookedAt=performance.now();let n=this.channel.oldest();return this.waited=n&&n===this.waitedFor?this.waited+t:n?1:0,this.waitedFor=n,this.waited}show(t){this.connection!==t&&(this.connection=t,this.onState({connection:t}))}async probe(){if(!this.probing){this.probing=!0;try{let t=await fetch(`/api/kernels/${this.kernel}`,_e({signal:AbortSignal.timeout(4e3)}));if(this.down=!1,t.type==="opaqueredirect"||t.status===401||t.status===403)this.signIn();else if(t.status===404)await this.reload();else if(t.ok){let{execution_state:n}=await t.json(),a=this.waited;(a>=2e4||n!=="busy"&&a>=6e3)&&await this.reload()}}catch{this.down=!0,this.show("reconnecting")}finally{this.probing=!1}}}pending(){let t=this.drafts.unsent(),n=this.channel.unanswered();return t.length||n.length?JSON.stringify({texts:t,acts:n,revision:this.revision()??0}):null}async reload(){if(this.over)return;this.show("reconnecting");let t=this.pending();if(t&&!(await fetch(`${this.path}/pending`,_e({method:"PUT",body:t}))).ok)throw new Error("not handed over");this.over=!0,location.reload()}async resend(t){if(this.path)try{let n=await fetch(`${this.path}/pending`,_e());if(!n.ok||n.status===204)return;let a=await n.json();for(let{field:i,base:o,text:l}of a?.texts??[])t.drafts.type(i,o,l);if(await t.drafts.flush(),a?.acts?.length&&a.revision===this.revision())for(let{do:i,...o}of a.acts)await t.send(i,o).catch(()=>{})}catch{}}leave(){let t=!this.over&&this.pending();t&&fetch(`${this.path}/pending`,_e({method:"PUT",body:t,keepalive:!0})).catch(()=>{})}active(){this.over||this.left!==null||this.goOn()}heardActivity(){this.activeAt=Date.now(),this.warn(null)}goOn(){this.heardActivity(),!(Date.now()-this.aliveAt<2e4)&&(this.aliveAt=Date.now(),this.tabs?.postMessage("active"),fetch("/alive",_e({method:"POST",body:"{}"})).then(t=>(t.type==="opaqueredirect"||t.status===401)&&this.signIn(),()=>{}))}checkIdle(){if(this.over)return;let t=Math.ceil(this.idle-(Date.now()-this.activeAt)/1e3);t<=0?this.lock():this.warn(t<=60?t:null)}warn(t){this.left!==t&&(this.left=t,this.onState({idleLeft:t}))}async lock(){if(this.over)return;this.over=!0;let t=new Promise(a=>setTimeout(a,1500));await Promise.race([this.drafts.flush(),t]);let n=this.pending();this.wipe();try{n&&await fetch(`${this.path}/pending`,_e({method:"PUT",body:n,signal:AbortSignal.timeout(1500)})),await fetch("/lock",_e({method:"POST",body:"{}",signal:AbortSignal.timeout(3e3)}))}catch{}this.toSignIn()}signIn(){this.over||(this.over=!0,this.wipe(),this.toSignIn())}wipe(){this.stop(),this.onWipe(),document.title="Askelma",this.channel.close()}toSignIn(){location.replace(`/sign-in?next=${encodeURIComponent(this.path??"/clients")}${location.hash}`)}};var Ut=()=>/^#[\w/-]*$/.test(location.hash)?location.hash.slice(1):"";async function Yl({model:e,el:t}){let n=!!document.querySelector('meta[name="askelma-kernel"]');await cs();let a=document.createElement("div");a.className=n?"askelma askelma-alone":"askelma askelma-inside",n?document.body.prepend(a):t.append(a);let i=new Ue(e),o=new st;i.on.picture=(r,$)=>o.put(r,$),i.on.download=us;let l=()=>{$t(null,a),a.remove(),i.close(),o.clear()};return $t(s`<${Ql} ...${{model:e,channel:i,pictures:o,host:a,alone:n,wipe:l}} />`,a),l}function ps(e,t){let[n,a]=_(()=>e.get(t));return E(()=>{let i=()=>a(e.get(t));return e.on(`change:${t}`,i),i(),()=>e.off?.(`change:${t}`,i)},[e]),n}function Ql({model:e,channel:t,pictures:n,host:a,alone:i,wipe:o}){let l=ps(e,"frame"),r=ps(e,"screen"),[$,u]=_(null),[d,f]=_({saving:!1,unsaved:"",error:"",toast:null,connection:"",idleLeft:null}),[g,h]=_(!1),[m,q]=_(""),y=G=>f(te=>({...te,...G})),S=l?.words??{},v=w({});v.current={screen:r,frame:l,note:y};let I=ke(()=>{let G=Promise.resolve(),te=0,Z=0,se=(B,D)=>{Z+=1,y({saving:!0});let oe=()=>y({saving:(Z-=1)>0}),re=t.ask(B,D);return re.then(oe,oe),re},ee=(B,D={})=>{if(B==="text")return se(B,D);let oe=ye(ee);if(!te&&!oe.all.size)return N(se(B,D),B);te+=1;let re=G.then(async()=>{let Se=await oe.flush();if(Se.length&&B==="go"&&ie(Se))throw{error:""};return se(B,D)});return G=re.then(()=>{},()=>{}).then(()=>{te-=1}),N(re,B)},N=B=>(B.then(D=>y({error:"",...D.notice?{toast:{...D.notice,key:D.id}}:{}}),D=>D.error&&y({error:D.error})),B.catch(()=>{}),B),K="",ie=B=>{let D=B.join(),oe=document.querySelector('.askelma [aria-invalid="true"], .askelma .conflict button');return!oe||D===K?!1:(K=D,oe.focus(),!0)};return{send:ee,ask:(B,D)=>t.ask(B,D),drafts:ye(ee),pictures:n,go:B=>ee("go",{to:B}),announce:B=>q(D=>D===B?`${B} `:B),toast:(B,D=!1)=>y({toast:{text:B,undo:D,key:Math.random()}})}},[t]),T=ke(()=>new it({channel:t,drafts:I.drafts,onState:y,onHide:()=>h(!0),onWipe:o,revision:()=>v.current.frame?.revision}),[]);if(E(()=>(T.start(),I.ask("ready",{place:Ut(),scale:globalThis.devicePixelRatio||1}).then(()=>T.resend(I),()=>I.ask("ready",{scale:globalThis.devicePixelRatio||1}).then(()=>T.resend(I))),()=>T.stop()),[]),E(()=>{r?.name&&(jt(r.name)?u({screen:r,module:jt(r.name)}):$s(r.name).then(G=>v.current.screen?.name===r.name&&u({screen:v.current.screen,module:G}),()=>y({error:v.current.frame?.words.cannot_open??""})))},[r]),E(()=>I.drafts.watchAll(()=>{let G=[...I.drafts.all.values()],te=G.some(Z=>Z.error||Z.conflict);y({unsaved:te?"not_saved_yet":G.length?"saving":""})}),[I]),Xl($?.screen,I),er(l,$?.screen,a,i),J(()=>{$&&(a.dataset.askelmaPage="",i&&document.documentElement.classList.add("askelma-has-page"))},[!!$]),tr(a,$),!$||!l?.words)return s`<div class="waiting" aria-busy="true"></div>`;let x=$.screen,C=x.foot??{},P=i?()=>T.lock():null,V=({label:G,icon:te,do:Z,...se})=>Z==="lock"?T.lock():I.send(Z,se).catch(()=>{}),F={...I,words:S,frame:l,place:x.place};return s`<${je.Provider} value=${F}>
    <div class="under" inert=${g}>
      <a class="skip" href="#" onClick=${G=>{G.preventDefault(),a.querySelector("h1")?.focus()}}>${S.skip}</a>
      <${Ra}
        frame=${l}
        words=${S}
        where=${x.where??(x.name==="home"?l.meeting:x.title)}
        onLanguage=${G=>I.send("language",{code:G}).catch(()=>{})}
        onHide=${()=>h(!0)}
        onLock=${x.name==="home"?null:P}
        onRest=${()=>zt(l,I)}
      />
      <main class="page page-${x.name}">
        ${l.warning&&s`<p class="warning card" role="status"><${p} name="info" /> ${l.warning}</p>`}
        ${l.rest?.on&&x.name!=="crisis_landing"&&s`<div class="rest-band" role="status"><${p} name="armchair" /> <p>${l.rest.band}</p>
          <${c} small onClick=${()=>zt(l,I)}>${l.rest.open}<//></div>`}
        <h1 tabindex="-1" class=${x.quiet_title?"unseen":""}>${x.heading??x.title}</h1>
        ${x.lead&&s`<p class="lead soft">${x.lead}</p>`}
        <${Zl} key=${x.place} words=${S}>
          <${$.module.Screen} screen=${x} send=${I.send} page=${F} />
        <//>
      </main>
      <div class="above-foot">
        <p class=${d.error?"error-line":"error-line unseen"} role="alert">${d.error}</p>
        ${d.toast&&s`<${Jl} key=${d.toast.key} toast=${d.toast} words=${S} onUndo=${()=>{y({toast:null}),I.send("undo").catch(()=>{})}} onGone=${()=>y({toast:null})} />`}
      </div>
      <footer class="foot">
        ${C.back&&!(C.back.do==="lock"&&!i)&&s`<${c} kind=${C.back.kind??"plain"} icon=${C.back.icon??"arrow-left"} class="foot-back" onClick=${()=>V(C.back)}>${C.back.label}<//>`}
        <div class="spring"></div>
        <${Kl} status=${d} frame=${l} words=${S} />
        ${C.next&&s`<${c} kind=${C.next.kind??"primary"} iconEnd=${C.next.icon??"arrow-right"} class="foot-next" disabled=${C.next.disabled} onClick=${()=>V(C.next)}>${C.next.label}<//>`}
      </footer>
      <p class="unseen" role="status" aria-live="polite">${m}</p>
    </div>
    ${d.connection&&!g&&s`<div class="connection" role="status"><${p} name="loader-circle" /> ${S[d.connection]}</div>`}
    ${d.idleLeft!==null&&s`<${ds} left=${d.idleLeft} words=${S} onGoOn=${()=>T.goOn()} />`}
    ${g&&s`<${Ba} words=${S} onOpen=${()=>h(!1)} />`}
  <//>`}function Zl({words:e,children:t}){let[n]=Sa();return n?s`<p class="card" role="alert">${e.cannot_show}</p>`:t}function Kl({status:e,frame:t,words:n}){let a=e.connection&&"not_saved_yet"||e.unsaved||e.saving&&"saving";return s`<span class=${a?"saved soft":"saved"} role="status" aria-live="polite">
    ${!a&&s`<${p} name="check" />`}<span>${a?n[a]:b(n.saved,{time:t.saved})}</span>
  </span>`}function Jl({toast:e,words:t,onUndo:n,onGone:a}){let[i,o]=_(!1);E(()=>{if(i)return;let r=setTimeout(a,12e3);return()=>clearTimeout(r)},[i]);let l=r=>()=>o(r);return s`<div class="toast" role="status" onMouseEnter=${l(!0)} onMouseLeave=${l(!1)} onFocusIn=${l(!0)} onFocusOut=${l(!1)}>
    <span>${e.text}</span>
    ${e.undo&&s`<${c} small icon="undo-2" onClick=${n}>${t.undo}<//>`}
    <${c} small kind="quiet" icon="x" aria-label=${t.close} onClick=${a} />
  </div>`}function Xl(e,t){let n=e?.place,a=w(null);J(()=>{if(!n||a.current===n)return;let i=a.current===null;a.current=n,Ut()!==n&&history[i?"replaceState":"pushState"](null,"",`#${n}`),!i&&(scrollTo(0,0),document.querySelector(".askelma h1")?.focus({preventScroll:!0}))},[n]),E(()=>{let i=()=>{let o=Ut();o&&o!==a.current&&t.go(o).catch(()=>{})};return addEventListener("popstate",i),()=>removeEventListener("popstate",i)},[])}function er(e,t,n,a){J(()=>{if(!e?.language)return;let i=a?document.documentElement:n;i.lang=e.language,i.dir=e.direction,a&&t?.title&&(document.title=`${t.title} · Askelma`)},[e,t])}function tr(e,t){E(()=>{let[n,a]=[e.querySelector(".bar"),e.querySelector(".foot")];if(!n||!a)return;let i=()=>{document.documentElement.style.setProperty("--bar-height",`${n.offsetHeight}px`),document.documentElement.style.setProperty("--foot-height",`${a.offsetHeight}px`)},o=new ResizeObserver(i);return o.observe(n),o.observe(a),()=>o.disconnect()},[!!t])}export{Yl as start};
