// Sealed answers on their way: each is held until the server says that it is on disk.
import { untilHeard } from "./resend.js";

export class Outbox {
  // entries: the list that is remembered. send(entry) -> Promise of { status, after }.
  // settled(entry, "delivered" | "refused") is called once for each.
  constructor(entries, send, settled) {
    this.entries = entries;
    this.send = send;
    this.settled = settled;
    this.going = new Map();
    entries.forEach((entry) => this.carry(entry));
  }

  // A newer answer of the same seat to the same part takes the place of an older one.
  add(entry) {
    const older = this.entries.find((one) => one.receipt === entry.receipt);
    if (older) this.drop(older);
    this.entries.push(entry);
    this.carry(entry);
  }

  async carry(entry) {
    const heard = untilHeard(() => this.send(entry));
    this.going.set(entry, heard);
    const { status } = await heard;
    this.drop(entry);
    this.settled(entry, status < 300 ? "delivered" : "refused");
  }

  drop(entry) {
    this.going.get(entry)?.stop();
    this.going.delete(entry);
    const at = this.entries.indexOf(entry);
    if (at >= 0) this.entries.splice(at, 1);
  }

  // The network is back, or the phone awake.
  now() {
    this.going.forEach((heard) => heard.hurry());
  }

  stop() {
    this.going.forEach((heard) => heard.stop());
  }

  clear() {
    [...this.entries].forEach((entry) => this.drop(entry));
  }
}
