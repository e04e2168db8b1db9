package health.praxis.signin;

import java.util.List;

/**
 * How somebody may prove a second factor.
 *
 * @param factors the first choice first; never empty
 * @param codeSent whether a code for the first choice is on its way
 * @param recoveryCodes how many recovery codes are left
 */
public record FactorChoices(List<FactorCard> factors, boolean codeSent, int recoveryCodes) {

    public FactorChoices {
        factors = List.copyOf(factors);
    }
}
