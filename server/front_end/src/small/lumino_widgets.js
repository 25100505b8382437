// Stands in for Lumino's widgets, of which the widget base uses the shell round an element: no layouts, menus
// or docks, and no styles put into the page.
import { Message, MessageLoop } from "@lumino/messaging";

export class Widget {
  constructor({ node } = {}) {
    this.node = node ?? document.createElement("div");
    this.isDisposed = false;
    this.addClass("lm-Widget");
  }

  get isAttached() {
    return this.node.isConnected;
  }

  addClass(name) {
    this.node.classList.add(name);
  }

  removeClass(name) {
    this.node.classList.remove(name);
  }

  hasClass(name) {
    return this.node.classList.contains(name);
  }

  dispose() {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.node.remove();
    MessageLoop.clearData(this);
  }

  processMessage() {}

  static attach(widget, host) {
    MessageLoop.sendMessage(widget, new Message("before-attach"));
    host.append(widget.node);
    MessageLoop.sendMessage(widget, new Message("after-attach"));
  }
}

Widget.ResizeMessage = { UnknownSize: new Message("resize") };

export class Panel extends Widget {}
