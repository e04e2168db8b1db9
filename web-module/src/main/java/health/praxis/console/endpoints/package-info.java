/**
 * What programs talk to: tickets for the call page, the signalling socket, reports of providers, the first set-up, health.
 * Nothing is decided here; each endpoint reads its request, asks one door and writes the answer.
 */
@NullMarked
package health.praxis.console.endpoints;

import org.jspecify.annotations.NullMarked;
