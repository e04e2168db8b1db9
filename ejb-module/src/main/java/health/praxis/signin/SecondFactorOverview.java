package health.praxis.signin;

import java.util.List;

/**
 * What somebody has in second factors.
 *
 * @param factors the first choice first
 * @param recoveryCodes how many can still be used
 * @param mandatory whether a group of theirs, or the installation, wants one (TFA-5)
 */
public record SecondFactorOverview(
        List<FactorCard> factors, int recoveryCodes, List<RememberedDevice> devices, boolean mandatory) {

    public SecondFactorOverview {
        factors = List.copyOf(factors);
        devices = List.copyOf(devices);
    }
}
