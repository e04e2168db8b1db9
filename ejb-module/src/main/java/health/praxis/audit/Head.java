package health.praxis.audit;

import java.util.UUID;

/** The end of a chain at a moment: how far the history reached, and the hash that everything before leads to. */
record Head(UUID practice, long seq, byte[] hash) {}
