package health.praxis.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one content security policy of a response. PrimeFaces contributes the script directive with its nonce while a page renders; all other directives are ours and
 * cannot be loosened by it.
 */
final class ContentSecurityPolicy {

    private static final String SCRIPT = "script-src";

    private final Map<String, String> directives = new LinkedHashMap<>();

    /**
     * @param hosts what scripts may talk to besides our own host; empty but on call pages whose provider needs it
     * @param framed whether pages of our own may show it in a frame
     */
    ContentSecurityPolicy(List<String> hosts, boolean framed) {
        directives.put("default-src", "'self'");
        directives.put(SCRIPT, "'self'");
        directives.put("style-src", "'self' 'unsafe-inline'");
        directives.put("img-src", "'self' data:");
        directives.put("font-src", "'self' data:");
        directives.put("media-src", "'self' blob: mediastream:");
        directives.put(
                "connect-src",
                String.join(
                        " ", Stream.concat(Stream.of("'self'"), hosts.stream()).toList()));
        directives.put("object-src", "'none'");
        directives.put("base-uri", "'none'");
        directives.put("frame-ancestors", framed ? "'self'" : "'none'");
        directives.put("form-action", "'self'");
    }

    /** Takes over the script directive of another policy, nothing else. */
    void takeScriptsFrom(String policy) {
        for (String directive : policy.split(";")) {
            String[] parts = directive.strip().split("\\s+", 2);
            if (parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).equals(SCRIPT)) {
                directives.put(SCRIPT, parts[1]);
            }
        }
    }

    @Override
    public String toString() {
        return directives.entrySet().stream()
                .map(directive -> directive.getKey() + " " + directive.getValue())
                .collect(Collectors.joining("; "));
    }
}
