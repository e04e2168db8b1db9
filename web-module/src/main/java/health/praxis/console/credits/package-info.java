/** The page about credits: balance, movements, prices (CRD-6, CRD-7, CRD-17). */
@NullMarked
package health.praxis.console.credits;

import org.jspecify.annotations.NullMarked;
