package health.praxis.installation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who runs this installation and where weaknesses are reported, as its operator says it to the public (SEC-9). */
@Dependent
public class Disclosure implements StartupCheck {

    private static final String CONTACT = "PRAXIS_SECURITY_CONTACT";
    private static final String EXPIRES = "PRAXIS_SECURITY_EXPIRES";
    private static final String EMAIL = "PRAXIS_PRIVACY_EMAIL";
    private static final Set<String> SCHEMES = Set.of("mailto", "https");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\"'<>]+@[^@\\s\"'<>]+");
    private static final Duration SOON = Duration.ofDays(30);

    private final Settings settings;
    private final Clock clock;

    @Inject
    Disclosure(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The name of who runs this installation. */
    public Optional<String> operator() {
        return settings.text("PRAXIS_OPERATOR");
    }

    /** Where people write to about their data on this installation. */
    public Optional<String> privacyEmail() {
        return settings.text(EMAIL).filter(email -> ADDRESS.matcher(email).matches());
    }

    /** Where weaknesses are reported, as a mailto: or https: address; none once the day has come until which it holds. */
    public Optional<String> securityContact() {
        return contact()
                .filter(address ->
                        expires().filter(end -> end.isAfter(clock.instant())).isPresent());
    }

    /** The text of {@code /.well-known/security.txt} after RFC 9116; none without a contact that still holds. */
    public Optional<String> securityText() {
        return securityContact()
                .map(contact ->
                        "Contact: " + contact + "\nExpires: " + expires().orElseThrow()
                                + "\nPreferred-Languages: en\nCanonical: " + settings.publicUrl()
                                + "/.well-known/security.txt\n");
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (settings.text(CONTACT).isPresent() && contact().isEmpty()) {
            problems.add(CONTACT + " must be an address that starts with mailto: or https://.");
        }
        if (settings.text(CONTACT).isPresent() && expires().isEmpty()) {
            problems.add(EXPIRES + " must say until which day " + CONTACT + " holds, as 2027-06-30.");
        }
        if (settings.text(EMAIL).isPresent() && privacyEmail().isEmpty()) {
            problems.add(EMAIL + " is no e-mail address.");
        }
        return problems;
    }

    @Override
    public List<String> warnings() {
        boolean soon = contact().isPresent()
                && expires()
                        .filter(end -> end.isBefore(clock.instant().plus(SOON)))
                        .isPresent();
        return soon
                ? List.of(
                        EXPIRES + " is over soon, or has passed: from that day on security.txt is not served. Check the"
                                + " contact and set a later day.")
                : List.of();
    }

    private Optional<String> contact() {
        return settings.text(CONTACT).filter(Disclosure::isContact);
    }

    private static boolean isContact(String text) {
        try {
            URI address = URI.create(text);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme())
                    && (address.getHost() != null
                            || ADDRESS.matcher(address.getSchemeSpecificPart()).matches());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private Optional<Instant> expires() {
        try {
            return settings.text(EXPIRES)
                    .map(LocalDate::parse)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
