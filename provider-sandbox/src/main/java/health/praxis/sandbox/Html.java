package health.praxis.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** The frame of every page, and escaping. */
final class Html {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("/", "Overview");
        PLACES.put("/sms", "SMS");
        PLACES.put("/mail", "Mail");
        PLACES.put("/meetings", "Meetings");
        PLACES.put("/requests", "Requests");
        PLACES.put("/faults", "Faults");
        PLACES.put("/clock", "Clock");
    }

    private Html() {}

    /** @return the text, safe between tags and inside quoted attributes */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @return the text, escaped, with its web addresses as links that open in a tab of their own */
    static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = Links.ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            html.append(escape(text.substring(from, matcher.start()))).append(link(matcher.group()));
            from = matcher.end();
        }
        return html.append(escape(text.substring(from))).toString();
    }

    static String link(String address) {
        String escaped = escape(address);
        return "<a href=\"" + escaped + "\" target=\"_blank\" rel=\"noopener noreferrer\">" + escaped + "</a>";
    }

    static String time(Instant instant) {
        return "<time datetime=\"" + instant + "\">" + TIME.format(instant) + "</time>";
    }

    /** @param body HTML */
    static String page(String title, String place, String body) {
        StringBuilder places = new StringBuilder();
        PLACES.forEach((path, name) -> places.append("<a href=\"")
                .append(path)
                .append(path.equals(place) ? "\" aria-current=\"page\">" : "\">")
                .append(name)
                .append("</a>"));
        return """
                <!DOCTYPE html>
                <html lang="en-AU">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – Provider sandbox</title>
                <link rel="stylesheet" href="/sandbox.css">
                </head>
                <body>
                <a class="skip" href="#main">Skip to content</a>
                <header>
                <p class="sign"><strong>Provider sandbox</strong> A development tool: no message leaves this computer.</p>
                <nav aria-label="Sandbox">%s</nav>
                </header>
                <main id="main">
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), places, escape(title), body);
    }
}
