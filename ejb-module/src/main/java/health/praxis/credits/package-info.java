/**
 * Prepaid credits of a practice: the account, its ledger, the price list.
 *
 * <p>Doors: {@link health.praxis.credits.Credits} (charge, spend, grant), {@link health.praxis.credits.CreditQueries}
 * (balance, prices, ledger). Another room orders a charge with {@link health.praxis.credits.ChargeCredits}; the queue's
 * listener books it.
 *
 * <p>Not here: what credits were used for beyond a reference, money, video sessions, messages.
 *
 * <p>Requirements: CRD-6, CRD-7, CRD-8, CRD-17, TEL-16, TEL-22, REM-15.
 */
@NullMarked
package health.praxis.credits;

import org.jspecify.annotations.NullMarked;
