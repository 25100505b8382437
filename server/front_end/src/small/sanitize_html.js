// Stands in for the cleaning of HTML in descriptions of stock widgets. Our widgets have no such descriptions,
// so there is nothing to clean and nothing is let through.
export default function refuse() {
  throw new Error("this page shows no HTML from a widget");
}
