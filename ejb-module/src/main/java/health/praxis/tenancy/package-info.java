/**
 * Whose data this transaction may see, and who is asking.
 *
 * <p>Every entry (page, socket, message, timer, webhook, link) opens a {@link health.praxis.tenancy.Caller} before the first
 * door. {@link health.praxis.tenancy.Door} then does three things around each door method, in one place for the whole
 * house: it refuses without a caller, it refuses without the right the method declares, and it tells PostgreSQL the
 * caller's practice for the length of the transaction, so that row-level security shows that practice's rows and no other.
 *
 * <p>Which rights somebody has is decided in room {@code access}, never here. ORG-1, ORG-2.
 */
@NullMarked
package health.praxis.tenancy;

import org.jspecify.annotations.NullMarked;
