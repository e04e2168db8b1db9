package health.praxis.outbox;

/** Something due was put: wakes the relay after the commit. A lost one costs a second, never a message. */
record OutboxFilled() {}
