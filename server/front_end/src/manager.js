// The widget manager: makes the models and views of the kernel's widgets from the modules that we bring.
import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import { Widget } from "@lumino/widgets";
import anywidget from "anywidget";

const MODULES = { "@jupyter-widgets/base": base, anywidget: anywidget(base) };
const { Comm } = base.shims.services;

export class Manager extends ManagerBase {
  constructor(kernel) {
    super();
    this.kernel = kernel;
    kernel.registerCommTarget(this.comm_target_name, async (comm, message) => {
      await this.handle_comm_open(new Comm(comm), message);
    });
  }

  // Nothing is ever fetched for a widget: a name that we do not bring is an error.
  async loadClass(name, module) {
    const there = Object.hasOwn(MODULES, module) && MODULES[module][name];
    if (!there) throw new Error(`this page brings no ${module} ${name}`);
    return there;
  }

  async _create_comm(target, id, data, metadata, buffers) {
    const comm = this.kernel.createComm(target, id);
    if (data || metadata) comm.open(data, metadata, buffers);
    return new Comm(comm);
  }

  async _get_comm_info() {
    const { content } = await this.kernel.requestCommInfo({ target_name: this.comm_target_name });
    return content.status === "ok" ? content.comms : {};
  }

  // Makes the models of a state as notebooks keep it; each is joined to its widget in the kernel.
  async open(states) {
    const missing = Object.entries(states).filter(([id]) => !this.has_model(id));
    const found = await Promise.all(missing.map(async ([id, state]) => [id, state, await this._create_comm(this.comm_target_name, id)]));
    // All are registered before the first one looks for another.
    await Promise.all(
      found.map(([model_id, { model_name, model_module, model_module_version, state }, comm]) =>
        this.new_model({ model_id, model_name, model_module, model_module_version, comm }, state),
      ),
    );
  }

  // Takes over all widgets of the kernel as they are now.
  restore() {
    return this._loadFromKernel();
  }

  async show(id, host) {
    const view = await this.create_view(await this.get_model(id));
    Widget.attach(view.luminoWidget, host);
  }
}
