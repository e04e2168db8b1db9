package health.praxis.kit.secondfactor;

import java.io.Serializable;
import java.util.List;

/** Recovery codes while they are shown, which happens once. */
public record KeptCodes(List<String> codes) implements Serializable {

    static final KeptCodes NONE = new KeptCodes(List.of());

    public KeptCodes {
        codes = List.copyOf(codes);
    }

    public boolean isShown() {
        return !codes.isEmpty();
    }

    /** The codes as a file to keep, inside a link that opens no address. */
    public String file() {
        return "data:text/plain;charset=utf-8," + String.join("%0A", codes) + "%0A";
    }

    /** Without the codes: this text may reach a log. */
    @Override
    public String toString() {
        return "KeptCodes";
    }
}
