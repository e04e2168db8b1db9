/** Second factors: proving one at sign-in, setting them up, and looking after one's own on the account page (TFA-1 to TFA-12). */
@NullMarked
package health.praxis.kit.secondfactor;

import org.jspecify.annotations.NullMarked;
