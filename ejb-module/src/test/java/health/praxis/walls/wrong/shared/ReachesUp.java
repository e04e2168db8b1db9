package health.praxis.walls.wrong.shared;

import health.praxis.walls.wrong.credits.LedgerLine;

/** A wrong sample: the ground floor uses a room above it. */
class ReachesUp {
    LedgerLine line = new LedgerLine();
}
