import base from './base.js';
export default class Widget extends base {
  static #count = 0;
  init() {
    return Widget.#count++ ?? 0;
  }
}
