package health.praxis.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds web addresses in text and HTML. Nothing is ever fetched from them. */
final class Links {

    /** A web address in running text; a full stop or bracket at its end belongs to the sentence. */
    static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    /** In HTML only what can be followed counts, not what is loaded. */
    private static final Pattern HREF =
            Pattern.compile("\\shref\\s*=\\s*[\"'](https?://[^\"'\\s]+)[\"']", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** @return the addresses without repetition, those of the HTML first */
    static List<String> in(String html, String text) {
        Set<String> links = new LinkedHashSet<>();
        HREF.matcher(html).results().forEach(found -> links.add(found.group(1).replace("&amp;", "&")));
        ADDRESS.matcher(text).results().forEach(found -> links.add(found.group()));
        return List.copyOf(links);
    }
}
