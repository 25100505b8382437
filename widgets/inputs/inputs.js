// Every input by one name: import { Choice, TextField } from "../inputs/inputs.js".
export { Button } from "./button.js";
export { Choice } from "./choice.js";
export { PageContext, say, useEcho, useId, usePage, useWords } from "./context.js";
export { DateField } from "./date_field.js";
export { Dialog } from "./dialog.js";
export { draftsOf } from "./drafts.js";
export { FiveSteps } from "./five_steps.js";
export { Icon } from "./icon.js";
export { Mark } from "./mark.js";
export { NoteList } from "./note_list.js";
export { Order } from "./order.js";
export { Picture } from "./picture.js";
export { Stages } from "./stages.js";
export { TextField } from "./text_field.js";
export { ToggleCard } from "./toggle_card.js";
export { Way } from "./way.js";
