package health.praxis.telehealth;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way media took from one participant's browser to another's, and how it was encrypted, as negotiated by the browsers
 * (TEL-24). The browsers say so themselves; what cannot be is not taken. It holds no address.
 *
 * @param relayProtocol how the own relay was reached; null when the own end is no relay
 * @param dtlsVersion version word of DTLS as on the wire, {@code FEFD} = 1.2, {@code FEFC} = 1.3; null when the browser does not tell
 * @param dtlsCipher suite of the key exchange's channel by its registered name; null when the browser does not tell
 * @param srtpCipher protection profile of picture and sound by its registered name; null when the browser does not tell
 */
public record Route(
        Kind local,
        Kind remote,
        Protocol protocol,
        @Nullable Protocol relayProtocol,
        @Nullable String dtlsVersion,
        @Nullable String dtlsCipher,
        @Nullable String srtpCipher) {

    private static final Pattern VERSION = Pattern.compile("[0-9A-F]{4}");
    private static final Pattern CIPHER = Pattern.compile("[A-Za-z0-9_-]{3,64}");

    /** What an end of the way is. */
    public enum Kind {
        /** The browser's own address. */
        HOST,
        /** Its address as a STUN server sees it. */
        SRFLX,
        /** Its address as the other browser sees it. */
        PRFLX,
        /** A TURN server's address. */
        RELAY
    }

    /** What carries the packets. */
    public enum Protocol {
        UDP,
        TCP,
        /** To a relay only. */
        TLS
    }

    /** Whether a TURN server was in the way. */
    public boolean isRelayed() {
        return local == Kind.RELAY || remote == Kind.RELAY;
    }

    /** The version of DTLS by its common name; null when the browser does not tell. */
    public @Nullable String dtlsName() {
        if (dtlsVersion == null) {
            return null;
        }
        return switch (dtlsVersion) {
            case "FEFC" -> "DTLS 1.3";
            case "FEFD" -> "DTLS 1.2";
            case "FEFF" -> "DTLS 1.0";
            default -> "DTLS " + dtlsVersion;
        };
    }

    /** What a browser reports, unless that cannot be. */
    static Optional<Route> read(JsonObject told) {
        Kind local = one(Kind.values(), told, "local");
        Kind remote = one(Kind.values(), told, "remote");
        Protocol protocol = one(Protocol.values(), told, "protocol");
        Protocol relay = one(Protocol.values(), told, "relay");
        if (local == null || remote == null || protocol == null || protocol == Protocol.TLS) {
            return Optional.empty();
        }
        boolean possible = (relay == null || local == Kind.RELAY)
                && fits(VERSION, told, "tls")
                && fits(CIPHER, told, "dtls")
                && fits(CIPHER, told, "srtp");
        return possible
                ? Optional.of(new Route(
                        local, remote, protocol, relay, text(told, "tls"), text(told, "dtls"), text(told, "srtp")))
                : Optional.empty();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, JsonObject told, String name) {
        String word = text(told, name);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        return null;
    }

    /** What is absent is not told; what is there must look like what it is called. */
    private static boolean fits(Pattern pattern, JsonObject told, String name) {
        String word = text(told, name);
        return !told.containsKey(name) || (word != null && pattern.matcher(word).matches());
    }

    private static @Nullable String text(JsonObject told, String name) {
        return told.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
