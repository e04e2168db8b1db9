package health.praxis.delivery.smtp;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The HTML form of a plain text: everything escaped (DYN-5), paragraphs kept, the personal link clickable. */
final class MailHtml {

    private MailHtml() {}

    static String of(String text, @Nullable URI link) {
        String body = escape(text).replace("\r\n", "\n").replace("\n", "<br>\n");
        if (link != null) {
            String address = escape(link.toString());
            body = body.replace(address, "<a href=\"" + address + "\">" + address + "</a>");
        }
        return "<!DOCTYPE html>\n<html lang=\"en-AU\"><head><meta charset=\"utf-8\"></head>"
                + "<body style=\"font-family: sans-serif; font-size: 16px; line-height: 1.5\"><p>" + body
                + "</p></body></html>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
