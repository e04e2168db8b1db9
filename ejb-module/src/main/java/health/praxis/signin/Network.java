package health.praxis.signin;

import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of network addresses.
 *
 * @param first its lowest address, as text
 * @param length how many bits of an address are fixed
 */
public record Network(String first, int length) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A provider's whole share of the Internet is no practice's. */
    private static final int WIDEST_4 = 8;

    private static final int WIDEST_6 = 32;

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F:.]{2,45})(?:/(\\d{1,3}))?");
    private static final String PART = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern VERSION_4 = Pattern.compile(PART + "(?:\\." + PART + "){3}");

    /** @throws TrustedNetworkWrong when it is none, or none that could be trusted */
    static Network read(String text) {
        Matcher written = WRITTEN.matcher(text);
        byte[] address = written.matches() ? bytes(written.group(1)).orElse(null) : null;
        if (address == null) {
            throw new TrustedNetworkWrong(text);
        }
        int bits = address.length * Byte.SIZE;
        int length = written.group(2) == null ? bits : Integer.parseInt(written.group(2));
        if (length > bits || length < (bits == Integer.SIZE ? WIDEST_4 : WIDEST_6)) {
            throw new TrustedNetworkWrong(text);
        }
        for (int bit = length; bit < bits; bit++) {
            address[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        InetAddress lowest = of(address);
        // Behind a proxy that is set up wrong, everybody comes from the loopback.
        if (lowest.isLoopbackAddress() || lowest.isAnyLocalAddress() || lowest.isMulticastAddress()) {
            throw new TrustedNetworkWrong(text);
        }
        return new Network(lowest.getHostAddress(), length);
    }

    boolean holds(String address) {
        byte[] mine = bytes(first).orElseThrow();
        byte[] theirs = bytes(address).orElse(null);
        if (theirs == null || theirs.length != mine.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & (0x80 >> bit % Byte.SIZE)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Of an address that is written out; a name is never looked up. */
    private static Optional<byte[]> bytes(String text) {
        boolean literal = text.indexOf(':') >= 0
                ? WRITTEN.matcher(text).matches()
                : VERSION_4.matcher(text).matches();
        if (!literal) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    private static InetAddress of(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code 203.0.113.0/24}; a single address without its length. */
    @Override
    public String toString() {
        boolean single = length == bytes(first).orElseThrow().length * Byte.SIZE;
        return single ? first : first + "/" + length;
    }
}
