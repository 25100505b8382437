// Stands in for the whole of Jupyter's services, of which a kernel connection uses these two.
export { CommsOverSubshells } from "@jupyterlab/services/lib/kernel/comm";
export { ServerConnection } from "@jupyterlab/services/lib/serverconnection";
