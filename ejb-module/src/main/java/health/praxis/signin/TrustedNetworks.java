package health.praxis.signin;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Network addresses from which a group does not ask for the second factor's code (TFA-8): single ones and ranges such as
 * {@code 203.0.113.0/24} or {@code 2001:db8:5::/48}.
 */
public record TrustedNetworks(List<Network> networks) implements Serializable {

    /** No practice has more ways out to the Internet. */
    public static final int MOST = 20;

    /** From nowhere: the code is always asked for. */
    public static final TrustedNetworks NONE = new TrustedNetworks(List.of());

    private static final long serialVersionUID = 1L;

    public TrustedNetworks {
        networks = networks.stream().distinct().toList();
    }

    /**
     * Reads what somebody typed: addresses and ranges with spaces, commas or new lines between them.
     *
     * @throws TrustedNetworkWrong with the first that is no address, is too wide, or could be anybody; or when there are more
     *     than {@link #MOST}
     */
    public static TrustedNetworks read(String text) {
        List<Network> read = Stream.of(text.split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .map(Network::read)
                .distinct()
                .limit(MOST + 1L)
                .toList();
        if (read.size() > MOST) {
            throw new TrustedNetworkWrong(read.get(MOST).toString());
        }
        return new TrustedNetworks(read);
    }

    /** Whether this address, as the server sees it, is in one of them. What is no address never is. */
    boolean hold(String address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    /** One on each line, as {@link #read} takes them. */
    @Override
    public String toString() {
        return networks.stream().map(Network::toString).collect(Collectors.joining("\n"));
    }
}
