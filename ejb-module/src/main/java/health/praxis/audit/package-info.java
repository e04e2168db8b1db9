/**
 * User action history: who did what to which record, when, from where. Written in the transaction of the act itself, so
 * that neither exists without the other; only ever appended to.
 *
 * <p>Door: {@link health.praxis.audit.Audit}. Whether somebody may act is not decided here. AUD-1, AUD-2, AUD-6 to AUD-9.
 */
@NullMarked
package health.praxis.audit;

import org.jspecify.annotations.NullMarked;
