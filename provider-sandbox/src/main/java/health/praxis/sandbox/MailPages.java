package health.praxis.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mails as pages: list, one mail, its HTML for the frame, its source, its attachments. */
final class MailPages {

    private static final Pattern ONE = Pattern.compile("/mail/(\\d{1,18})(?:/(html|source|attachments/(\\d{1,4})))?");
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    /** Nothing is loaded from anywhere, no script runs, and a link opens outside the frame. */
    private static final String FRAME_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final SandboxStore store;

    MailPages(SandboxStore store) {
        this.store = store;
    }

    ControlAnswer list(String to) {
        List<ReceivedMail> mails = new ArrayList<>(store.mails());
        Collections.reverse(mails);
        StringBuilder rows = new StringBuilder();
        for (ReceivedMail mail : mails) {
            if (to.isEmpty() || mail.isTo(to)) {
                rows.append("<li><a href=\"/mail/")
                        .append(mail.id())
                        .append("\"><strong>")
                        .append(Html.escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()))
                        .append("</strong></a><span>")
                        .append(Html.escape(String.join(", ", mail.recipients())))
                        .append("</span><span class=\"quiet\">")
                        .append(Html.time(mail.receivedAt()))
                        .append("</span></li>");
            }
        }
        String search = """
                <form method="get" action="/mail" class="line">
                <label for="to">Recipient</label>
                <input id="to" name="to" type="email" value="%s" autocomplete="off">
                <button>Show</button></form>
                """.formatted(Html.escape(to));
        String body = rows.isEmpty() ? "<p class=\"quiet\">No mail yet.</p>" : "<ul class=\"list\">" + rows + "</ul>";
        return ControlAnswer.html(200, Html.page("Mail", "/mail", search + body));
    }

    ControlAnswer one(String path) {
        Matcher matcher = ONE.matcher(path);
        if (!matcher.matches()) {
            return missing();
        }
        return store.mail(Long.parseLong(matcher.group(1)))
                .map(mail -> matcher.group(2) == null ? view(mail) : part(mail, matcher.group(2)))
                .orElseGet(MailPages::missing);
    }

    private static ControlAnswer part(ReceivedMail mail, String part) {
        if (part.equals("html")) {
            return new ControlAnswer(
                    200,
                    "text/html; charset=utf-8",
                    Map.of("Content-Security-Policy", FRAME_POLICY, "Referrer-Policy", "no-referrer"),
                    ControlAnswer.bytes(withBase(mail.html())));
        }
        if (part.equals("source")) {
            return new ControlAnswer(200, "text/plain; charset=utf-8", Map.of(), mail.source());
        }
        int number = Integer.parseInt(part.substring("attachments/".length()));
        if (number >= mail.attachments().size()) {
            return missing();
        }
        ReceivedMail.Attachment attachment = mail.attachments().get(number);
        String name = attachment.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        return new ControlAnswer(
                200,
                "application/octet-stream",
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
                attachment.content());
    }

    /** Links shall open in a tab: a frame without rights cannot show the application. */
    private static String withBase(String html) {
        String base = "<base target=\"_blank\">";
        Matcher head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + base + html.substring(head.end()) : base + html;
    }

    private static ControlAnswer view(ReceivedMail mail) {
        StringBuilder body = new StringBuilder("<dl class=\"facts\">");
        fact(body, "From", Html.escape(mail.from()));
        fact(body, "To", Html.escape(String.join(", ", mail.recipients())));
        fact(body, "Received", Html.time(mail.receivedAt()));
        body.append("</dl>");
        List<String> links = mail.links();
        if (!links.isEmpty()) {
            body.append("<h2>Links</h2><ul class=\"links\">");
            links.forEach(link -> body.append("<li>").append(Html.link(link)).append("</li>"));
            body.append("</ul>");
        }
        if (!mail.html().isEmpty()) {
            body.append("<h2>HTML</h2><iframe title=\"The mail's HTML\"")
                    .append(" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/mail/")
                    .append(mail.id())
                    .append("/html\"></iframe>");
        }
        if (!mail.text().isEmpty()) {
            body.append("<h2>Text</h2><pre>").append(Html.linked(mail.text())).append("</pre>");
        }
        attachments(body, mail);
        body.append("<p><a href=\"/mail/").append(mail.id()).append("/source\">Source</a></p>");
        String title = mail.subject().isBlank() ? "(no subject)" : mail.subject();
        return ControlAnswer.html(200, Html.page(title, "/mail", body.toString()));
    }

    private static void attachments(StringBuilder body, ReceivedMail mail) {
        if (mail.attachments().isEmpty()) {
            return;
        }
        body.append("<h2>Attachments</h2><ul class=\"links\">");
        for (int i = 0; i < mail.attachments().size(); i++) {
            ReceivedMail.Attachment attachment = mail.attachments().get(i);
            body.append("<li><a href=\"/mail/")
                    .append(mail.id())
                    .append("/attachments/")
                    .append(i)
                    .append("\">")
                    .append(Html.escape(attachment.name()))
                    .append("</a> <span class=\"quiet\">")
                    .append(Html.escape(attachment.contentType()))
                    .append(", ")
                    .append(attachment.content().length)
                    .append(" bytes</span></li>");
        }
        body.append("</ul>");
    }

    private static void fact(StringBuilder body, String name, String html) {
        body.append("<dt>").append(name).append("</dt><dd>").append(html).append("</dd>");
    }

    private static ControlAnswer missing() {
        return ControlAnswer.html(
                404, Html.page("Not here", "/mail", "<p>This mail is not here, or not any more.</p>"));
    }
}
