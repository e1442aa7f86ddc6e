import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Totals only: no label names a room, an account or anything a person wrote. */
export class Metrics {
  readonly registry = new Registry();
  readonly messages = new Counter({
    name: 'lamplight_messages_total',
    help: 'Messages by what became of them',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly signals = new Counter({
    name: 'lamplight_signals_total',
    help: 'Signals raised by severity, and whether a person, a drill or a probe was heard',
    labelNames: ['severity', 'kind'],
    registers: [this.registry],
  });
  readonly screeningTroubles = new Counter({
    name: 'lamplight_screening_troubles_total',
    help: 'Troubles of screening by kind, each time one begins or happens',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  readonly secondOpinions = new Counter({
    name: 'lamplight_second_opinions_total',
    help: 'What a second opinion added to what the rules heard, and how often there was none',
    labelNames: ['result'],
    registers: [this.registry],
  });
  readonly pages = new Counter({
    name: 'lamplight_pages_total',
    help: 'Pages by means and result',
    labelNames: ['means', 'result'],
    registers: [this.registry],
  });
  readonly stepLateness = new Histogram({
    name: 'lamplight_step_lateness_seconds',
    help: 'How late an escalation step ran',
    buckets: [0.5, 1, 2, 5, 15, 30, 60, 300],
    registers: [this.registry],
  });
  readonly postSeconds = new Histogram({
    name: 'lamplight_post_seconds',
    help: 'From a message received to its acknowledgement',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly requests = new Counter({
    name: 'lamplight_http_requests_total',
    help: 'Requests by route pattern and status',
    labelNames: ['route', 'status'],
    registers: [this.registry],
  });
  readonly refused = new Counter({
    name: 'lamplight_refused_total',
    help: 'What was turned away at the door: busy, or too fast for one account',
    labelNames: ['code', 'place'],
    registers: [this.registry],
  });
  readonly sockets = new Gauge({ name: 'lamplight_sockets', help: 'Open sockets on this node', registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
