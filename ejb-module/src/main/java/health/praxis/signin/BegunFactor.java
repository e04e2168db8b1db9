package health.praxis.signin;

import org.jspecify.annotations.Nullable;

/**
 * A second factor whose set-up waits for its first code. Shown to its owner once and kept nowhere.
 *
 * @param address where the code went, masked; null for an app
 * @param uri what the QR code says; null unless it is an app
 * @param secret the app's secret in groups of four, to type by hand; null unless it is an app
 */
public record BegunFactor(
        FactorMethod method,
        @Nullable String address,
        @Nullable String uri,
        @Nullable String secret) {

    /** Without the secret: this text may reach a log. */
    @Override
    public String toString() {
        return "BegunFactor[" + method + "]";
    }
}
