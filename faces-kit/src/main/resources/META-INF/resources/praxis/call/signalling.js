// The socket of one person in one video appointment: a fresh one-time ticket for every connection, ping, back-off. Media is never touched from here.

const PING_ANSWER_MS = 4000;
const CHECK_ANSWER_MS = 1500;
const FIRST_BACKOFF_MS = 250;
const LAST_BACKOFF_MS = 5000;
const REFUSALS_BEFORE_GIVING_UP = 3;
/** After these the server closes for good. */
const LAST_WORDS = ['replaced', 'left-self', 'removed', 'ended'];

/**
 * @typedef {{token: string, me: string, role: 'patient'|'guest'|'practitioner', name: string, signal: string, iceServers: RTCIceServer[], relayOnly: boolean, provider: string}} Ticket
 * @typedef {{status: number, refused: string, text: string, opensAt?: string}} Refusal
 */

/**
 * Where this page gets its tickets.
 * @param {HTMLElement} root element with data-call
 */
export function enterUrlOf(root) {
  return root.dataset.enter || `${location.pathname.replace(/\/$/, '')}/enter`;
}

/** Asks for a ticket. @param {string} enterUrl @returns {Promise<Response>} */
export function askTicket(enterUrl) {
  return fetch(enterUrl, { method: 'POST', headers: { 'X-Praxis': '1', Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store' });
}

export class Signalling {
  /**
   * @param {object} options
   * @param {string} options.enterUrl address that gives a ticket to a POST
   * @param {Promise<Response>} [options.asked] the answer to the first question for a ticket, if it was asked already
   * @param {string} options.inst random name of this page load; survives reconnections, not a reload
   * @param {(ticket: Ticket) => Promise<void>} options.onTicket called, and waited for, before each connection
   * @param {(message: any) => void} options.onMessage
   * @param {(state: 'connecting'|'open'|'lost'|'closed') => void} options.onState
   * @param {(refusal: Refusal) => void} options.onRefused no ticket is given; nothing is tried again
   */
  constructor({ enterUrl, asked, inst, onTicket, onMessage, onState, onRefused }) {
    Object.assign(this, { enterUrl, asked, inst, onTicket, onMessage, onState, onRefused });
    /** @type {WebSocket|null} */
    this.socket = null;
    this.closed = false;
    this.backoff = FIRST_BACKOFF_MS;
    this.refusals = 0;
    this.opening = false;
    window.addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.#hurry(); });
    this.#startTicking();
  }

  /** Gets a ticket and connects; comes back by itself whenever the connection is lost. */
  async open() {
    if (this.closed || this.opening || this.socket) return;
    this.opening = true;
    clearTimeout(this.retry);
    this.onState('connecting');
    try {
      const ticket = await this.#ticket();
      if (ticket && !this.closed) this.#connect(ticket);
    } catch {
      this.#again();
    } finally {
      this.opening = false;
    }
  }

  /**
   * Sends a message if the socket is open. What is lost while it is down is made good after the next welcome, so nothing is queued.
   * @param {object} message
   * @returns {boolean} whether it was handed to the socket
   */
  send(message) {
    if (this.socket?.readyState !== WebSocket.OPEN || !this.greeted) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** The network may have gone from under the socket: if no answer comes soon, connect anew; if there is no socket, do so at once. */
  check() {
    if (!this.socket) this.#hurry();
    else this.#ping(CHECK_ANSWER_MS);
  }

  /** Ends the connection for good. */
  close() {
    this.closed = true;
    clearTimeout(this.retry);
    clearTimeout(this.silence);
    this.ticker?.terminate();
    clearInterval(this.slowTicker);
    this.socket?.close(1000, 'leave');
    this.socket = null;
    this.onState('closed');
  }

  /** Another ticket beside the connection, for what stands in it. @returns {Promise<Ticket|null>} null when there is none now */
  async renew() {
    const answer = await this.#ask();
    return answer.ok ? answer.json() : null;
  }

  #ask() {
    const asked = this.asked;
    this.asked = undefined;
    return asked ?? askTicket(this.enterUrl);
  }

  async #ticket() {
    const answer = await this.#ask();
    const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
    if (answer.ok && isJson) {
      const ticket = await answer.json();
      await this.onTicket(ticket);
      return ticket;
    }
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
    const body = isJson ? await answer.json() : {};
    this.closed = true;
    this.onRefused({ status: answer.status, refused: body.refused ?? 'SignedOut', text: body.text ?? '', opensAt: body.opensAt });
    return null;
  }

  #connect(ticket) {
    const url = new URL(ticket.signal, location.href);
    url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
    const socket = new WebSocket(url);
    this.socket = socket;
    this.greeted = false;
    socket.onopen = () => socket.send(JSON.stringify({ t: 'hello', token: ticket.token, inst: this.inst }));
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      clearTimeout(this.silence);
      this.silence = undefined;
      const message = JSON.parse(event.data);
      if (message.t === 'pong') return;
      if (message.t === 'welcome') {
        this.greeted = true;
        this.backoff = FIRST_BACKOFF_MS;
        this.refusals = 0;
        this.onState('open');
      }
      if (LAST_WORDS.includes(message.t)) this.closed = true;
      this.onMessage(message);
    };
    socket.onclose = (event) => { if (socket === this.socket) this.#lost(event.code); };
  }

  #lost(code) {
    this.socket = null;
    clearTimeout(this.silence);
    this.silence = undefined;
    if (this.closed) return;
    if (code === 1000) {
      this.closed = true;
      this.onState('closed');
      return;
    }
    if (code === 1008 && ++this.refusals >= REFUSALS_BEFORE_GIVING_UP) {
      this.closed = true;
      this.onRefused({ status: 403, refused: 'SocketRefused', text: '' });
      return;
    }
    this.onState('lost');
    this.#again();
  }

  #again() {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), this.backoff * (0.5 + Math.random() / 2));
    this.backoff = Math.min(this.backoff * 2, LAST_BACKOFF_MS);
  }

  #hurry() {
    if (this.closed || this.socket || this.opening) return;
    this.backoff = FIRST_BACKOFF_MS;
    this.open();
  }

  #startTicking() {
    try {
      this.ticker = new Worker(new URL('./tick.js', import.meta.url));
      this.ticker.onmessage = () => this.#ping();
    } catch {
      this.slowTicker = setInterval(() => this.#ping(), 2000);
    }
  }

  #ping(answerMs = PING_ANSWER_MS) {
    const socket = this.socket;
    if (socket?.readyState !== WebSocket.OPEN || !this.greeted) return;
    socket.send('{"t":"ping"}');
    if (answerMs < PING_ANSWER_MS) {
      clearTimeout(this.silence);
      this.silence = undefined;
    }
    this.silence ??= setTimeout(() => {
      if (socket !== this.socket) return;
      socket.onclose = null;
      socket.close();
      this.#lost(4000);
    }, answerMs);
  }
}
