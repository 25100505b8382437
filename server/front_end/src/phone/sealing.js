// Seals an answer on the phone, so that only the room's own key opens it: the same bytes as libsodium's
// sealed box (https://doc.libsodium.org/public-key_cryptography/sealed_boxes) and secret box.
import { blake2b } from "blakejs/blake2b.js";
import nacl from "tweetnacl/nacl.js"; // the short one of its two: 10 ms an answer is quick enough

const STEP = 512; // what is sealed is as long as a multiple of this, so that its length tells little
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford: 32 signs, five bits each, no look-alikes
const SIGN_COUNT = 12;
const HAND_OVER = "askelma-handover";

const utf8 = (text) => new TextEncoder().encode(text);

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function base64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export const fromBase64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const fromHex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));

export const newSecret = () => hex(nacl.randomBytes(32));

// The receipt of one part: only this seat can name it, and two parts of a seat cannot be tied together.
export const receiptOf = (secret, part) => blake2b(utf8(part), fromHex(secret), 32);
// The name of the row under which the answer lies.
export const rowOf = (receipt) => hex(blake2b(receipt, undefined, 32));

// JSON with blanks after it, to a multiple of 512 bytes.
export function padded(value) {
  const bytes = utf8(JSON.stringify(value));
  const whole = new Uint8Array(Math.max(1, Math.ceil(bytes.length / STEP)) * STEP).fill(32);
  whole.set(bytes);
  return whole;
}

export function sealed(value, publicKey) {
  const once = nacl.box.keyPair();
  const nonce = blake2b(joined(once.publicKey, publicKey), undefined, 24);
  const box = nacl.box(padded(value), nonce, publicKey, once.secretKey);
  once.secretKey.fill(0);
  return base64(joined(once.publicKey, box));
}

export function newHandOverCode() {
  return Array.from(nacl.randomBytes(SIGN_COUNT), (byte) => SIGNS[byte >> 3]).join("");
}

// Own pages under a code: whoever has it can open them, and nobody else.
export function handOver(code, value) {
  const key = blake2b(utf8(code), undefined, 32, undefined, utf8(HAND_OVER));
  const nonce = nacl.randomBytes(nacl.secretbox.nonceLength);
  const box = base64(joined(nonce, nacl.secretbox(padded(value), nonce, key)));
  return { id: hex(blake2b(key, undefined, 32)), box };
}
