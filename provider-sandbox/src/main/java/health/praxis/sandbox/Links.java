package health.praxis.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses in text and HTML. Nothing is ever fetched from them. */
final class Links {

    /** A web address in running text; a full stop or bracket at its end belongs to the sentence. */
    static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private Links() {}

    static List<String> in(String html, String text) {
        Set<String> links = new LinkedHashSet<>();
        collect(html, true, links);
        collect(text, false, links);
        return List.copyOf(links);
    }

    private static void collect(String source, boolean html, Set<String> links) {
        Matcher matcher = ADDRESS.matcher(source);
        while (matcher.find()) {
            links.add(html ? matcher.group().replace("&amp;", "&") : matcher.group());
        }
    }
}
