// Stands in for jQuery, of which the widget base and anywidget use two things: the element, and emptying it.
export default function $(element) {
  if (!(this instanceof $)) return new $(element);
  this[0] = element;
  this.length = 1;
}

$.prototype.empty = function empty() {
  this[0].replaceChildren();
  return this;
};
