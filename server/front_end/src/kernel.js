// The connection with one kernel: Jupyter's own, which tries again by itself after most interruptions.
import { KernelConnection } from "@jupyterlab/services/lib/kernel/default";
import { CommsOverSubshells } from "@jupyterlab/services/lib/kernel/comm";
import { ServerConnection } from "@jupyterlab/services/lib/serverconnection";

const LONGEST_WAIT = 5000;

export function connect(id) {
  const kernel = new KernelConnection({
    model: { id, name: "python3" },
    serverSettings: ServerConnection.makeSettings(),
    // One thread in the kernel answers everything, in the order in which it was asked.
    commsOverSubshells: CommsOverSubshells.Disabled,
  });
  // Jupyter's connection gives up after seven tries, and at once when a server says that it goes away; a
  // tablet that wakes up later still wants its line. Whether the kernel lives on is for the page's watch.
  let tries = 0;
  kernel.connectionStatusChanged.connect((_kernel, status) => {
    if (status === "connected") tries = 0;
    if (status !== "disconnected" || kernel.isDisposed || kernel.status === "dead") return;
    setTimeout(() => kernel.reconnect().catch(() => {}), Math.min(LONGEST_WAIT, 100 * 2 ** tries));
    tries += 1;
  });
  return kernel;
}
