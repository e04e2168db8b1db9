// The page's own words, handed over by the server in its language as a data block.

export class Texts {
  /** @param {Record<string, string>} byKey */
  constructor(byKey) {
    this.byKey = byKey;
  }

  static fromPage() {
    return new Texts(JSON.parse(document.getElementById('call-texts')?.textContent ?? '{}'));
  }

  /**
   * @param {string} key
   * @param {Record<string, string|number>} [values] for the named placeholders
   */
  of(key, values = {}) {
    return (this.byKey[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
  }

  has(key) {
    return key in this.byKey;
  }
}
