// Stands in for JupyterLab's core utilities. The settings of a Jupyter page are fixed here: this server, at its
// root, with the session's cookie and never with a token in an address.
export { URLExt } from "@jupyterlab/coreutils/lib/url";

export const PageConfig = {
  getBaseUrl: () => `${location.origin}/`,
  getWsUrl: () => `${location.origin.replace(/^http/, "ws")}/`,
  getToken: () => "",
  getOption: () => "",
};
