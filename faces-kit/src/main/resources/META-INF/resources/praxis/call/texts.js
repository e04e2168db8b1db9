// The page's own words, handed over by the server in its language as a data block.

export class Texts {
  /**
   * @param {Record<string, string>} byKey
   * @param {string} [role] of the reader: a text that exists once more with it at the end is taken instead
   */
  constructor(byKey, role = '') {
    this.byKey = byKey;
    this.role = role;
  }

  /** @param {string} [role] */
  static fromPage(role) {
    return new Texts(JSON.parse(document.getElementById('call-texts')?.textContent ?? '{}'), role);
  }

  /**
   * @param {string} key
   * @param {Record<string, string|number>} [values] for the named placeholders
   */
  of(key, values = {}) {
    return (this.byKey[`${key}.${this.role}`] ?? this.byKey[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
  }

  /** A name as the others read it: a guest's with what they are here for. @param {{name: string, guest?: string}} person */
  nameOf({ name, guest }) {
    return guest ? this.of('guest.named', { name, role: this.of(`guest.${guest}`) }) : name;
  }

  has(key) {
    return key in this.byKey;
  }
}
