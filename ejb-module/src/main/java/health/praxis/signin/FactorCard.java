package health.praxis.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second factor in use, as its owner sees it.
 *
 * @param address where codes go, masked; null for an app
 * @param firstChoice whether it is asked for first (TFA-1)
 */
public record FactorCard(FactorMethod method, @Nullable String address, boolean firstChoice, Instant since) {}
