package health.praxis.sandbox;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of the control port, for people. */
final class ControlPages {

    private static final int SHOWN_REQUESTS = 200;
    private static final Map<String, Duration> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("1 minute", Duration.ofMinutes(1));
        STEPS.put("10 minutes", Duration.ofMinutes(10));
        STEPS.put("1 hour", Duration.ofHours(1));
        STEPS.put("1 day", Duration.ofDays(1));
        STEPS.put("7 days", Duration.ofDays(7));
    }

    private final SandboxStore store;
    private final Faults faults;
    private final SandboxClock clock;
    private final ChimeMeetings chime;
    private final SmsReplies replies;
    private final MailPages mail;
    private final byte[] style;

    ControlPages(SandboxStore store, Faults faults, SandboxClock clock, ChimeMeetings chime, SmsReplies replies) {
        this.store = store;
        this.faults = faults;
        this.clock = clock;
        this.chime = chime;
        this.replies = replies;
        this.mail = new MailPages(store);
        this.style = resource("sandbox.css");
    }

    ControlAnswer answer(ControlRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /" -> overview();
            case "GET /sandbox.css" -> new ControlAnswer(200, "text/css; charset=utf-8", Map.of(), style);
            case "GET /sms" -> sms(request.phoneNumber("to"));
            case "POST /sms/reply" -> {
                String phone = request.form().getOrDefault("from", "");
                replies.reply(
                        phone,
                        request.form().getOrDefault("to", ""),
                        request.form().getOrDefault("body", ""),
                        "");
                yield ControlAnswer.seeOther("/sms?to=" + URLEncoder.encode(phone, StandardCharsets.UTF_8));
            }
            case "GET /mail" -> mail.list(request.parameter("to"));
            case "GET /meetings" -> meetings();
            case "GET /requests" -> requests(request.parameter("provider"));
            case "GET /faults" -> faultsPage();
            case "POST /faults" -> addFault(request.form());
            case "POST /faults/clear" -> {
                faults.clear();
                yield ControlAnswer.seeOther("/faults");
            }
            case "GET /clock" -> clockPage();
            case "POST /clock/advance" -> {
                clock.advance(step(request.form().getOrDefault("by", "")));
                yield ControlAnswer.seeOther("/clock");
            }
            case "POST /clock/reset" -> {
                clock.reset();
                yield ControlAnswer.seeOther("/clock");
            }
            case "POST /reset" -> {
                faults.clear();
                store.reset();
                yield ControlAnswer.seeOther("/");
            }
            default ->
                request.method().equals("GET") && request.path().startsWith("/mail/")
                        ? mail.one(request.path())
                        : ControlAnswer.html(404, Html.page("Not here", "", "<p>There is no such page.</p>"));
        };
    }

    /** @return the page for a form that cannot be used */
    ControlAnswer refusal(String message) {
        return ControlAnswer.html(
                400,
                Html.page(
                        "Not possible",
                        "",
                        "<p class=\"problem\">" + Html.escape(message) + "</p>"
                                + "<p>Go back, change it, and send it again.</p>"));
    }

    private ControlAnswer overview() {
        String tiles = tile("/sms", store.sms().size(), "SMS")
                + tile("/mail", store.mails().size(), "mails")
                + tile("/meetings", chime.overview().size(), "meetings")
                + tile("/requests", store.requests().size(), "requests")
                + tile("/faults", faults.waiting().size(), "faults waiting");
        String body = """
                <ul class="tiles">%s</ul>
                <p>Sandbox time is %s%s.</p>
                <p class="quiet">Everything is kept in memory, the last %d of each, and gone when the sandbox stops. Scripts
                use the JSON under <code>/_sandbox/</code>.</p>
                <form method="post" action="/reset"><button class="danger">Forget messages, requests and faults</button></form>
                """.formatted(
                        tiles,
                        Html.time(clock.instant()),
                        clock.offsetMillis() == 0
                                ? ""
                                : ", moved forward by " + inWords(Duration.ofMillis(clock.offsetMillis())),
                        SandboxStore.KEPT);
        return ControlAnswer.html(200, Html.page("Overview", "/", body));
    }

    private static String tile(String path, int count, String name) {
        return "<li><a href=\"%s\"><strong>%d</strong> %s</a></li>".formatted(path, count, name);
    }

    private ControlAnswer sms(String to) {
        Map<String, List<SmsMessage>> byRecipient = new LinkedHashMap<>();
        List<SmsMessage> newestFirst = new ArrayList<>(store.sms());
        Collections.reverse(newestFirst);
        newestFirst.forEach(message -> byRecipient
                .computeIfAbsent(message.to(), key -> new ArrayList<>())
                .add(message));
        StringBuilder body = new StringBuilder("<div class=\"phones\"><ul class=\"list\">");
        byRecipient.forEach((number, messages) -> body.append("<li><a href=\"/sms?to=")
                .append(URLEncoder.encode(number, StandardCharsets.UTF_8))
                .append(number.equals(to) ? "\" aria-current=\"true\">" : "\">")
                .append(Html.escape(number))
                .append("</a><span class=\"quiet\">")
                .append(messages.size())
                .append(messages.size() == 1 ? " message" : " messages")
                .append("</span></li>"));
        body.append("</ul>");
        if (byRecipient.isEmpty()) {
            body.append("<p class=\"quiet\">No SMS yet.</p>");
        }
        String shown = to.isEmpty() && !byRecipient.isEmpty()
                ? byRecipient.keySet().iterator().next()
                : to;
        if (!shown.isEmpty()) {
            List<SmsMessage> messages = new ArrayList<>(byRecipient.getOrDefault(shown, List.of()));
            Collections.reverse(messages);
            body.append(phone(shown, messages));
        }
        return ControlAnswer.html(
                200, Html.page("SMS", "/sms", body.append("</div>").toString()));
    }

    private String phone(String number, List<SmsMessage> messages) {
        StringBuilder phone = new StringBuilder("<section class=\"phone\"><h2>" + Html.escape(number) + "</h2>");
        List<SmsReply> said = new ArrayList<>(store.replies().stream()
                .filter(one -> one.from().equals(number))
                .toList());
        for (SmsMessage message : messages) {
            said.stream().filter(one -> one.at().isBefore(message.createdAt())).forEach(one -> phone.append(own(one)));
            said.removeIf(one -> one.at().isBefore(message.createdAt()));
            phone.append("<article class=\"bubble\"><p>")
                    .append(Html.linked(message.body()))
                    .append("</p><footer>")
                    .append(Html.escape(message.from()))
                    .append(" · ")
                    .append(Html.time(message.createdAt()))
                    .append(" · ")
                    .append(message.segments())
                    .append(message.segments() == 1 ? " segment · " : " segments · ")
                    .append(Html.escape(message.status()))
                    .append(message.errorCode() == 0 ? "" : " (" + message.errorCode() + ")")
                    .append("</footer></article>");
        }
        if (messages.isEmpty()) {
            phone.append("<p class=\"quiet\">No SMS to this number.</p>");
        }
        said.forEach(one -> phone.append(own(one)));
        if (messages.stream().anyMatch(message -> message.statusCallback() != null)) {
            phone.append("""
                    <form method="post" action="/sms/reply" class="line"><input type="hidden" name="from" value="%s">
                    <label>Reply as the patient <input name="body" autocomplete="off" maxlength="1600"></label>
                    <label>to <select name="to">%s</select></label>
                    <button>Send</button></form>
                    """.formatted(Html.escape(number), senders(messages)));
        }
        return phone.append("</section>").toString();
    }

    /** The numbers that wrote, the one that wrote last first. */
    private static String senders(List<SmsMessage> messages) {
        List<String> numbers = new ArrayList<>();
        messages.stream().filter(message -> message.statusCallback() != null).forEach(message -> {
            numbers.remove(message.from());
            numbers.add(0, message.from());
        });
        return numbers.stream()
                .map(one -> "<option>" + Html.escape(one) + "</option>")
                .collect(Collectors.joining());
    }

    private static String own(SmsReply reply) {
        return "<article class=\"bubble own\"><p>" + Html.escape(reply.body()) + "</p><footer>" + Html.time(reply.at())
                + "</footer></article>";
    }

    private ControlAnswer meetings() {
        List<JsonValue> newestFirst = new ArrayList<>(chime.overview());
        Collections.reverse(newestFirst);
        StringBuilder items = new StringBuilder();
        for (JsonValue value : newestFirst) {
            JsonObject meeting = value.asJsonObject();
            StringBuilder people = new StringBuilder();
            for (JsonValue person : meeting.getJsonArray("attendees")) {
                people.append(people.isEmpty() ? "" : ", ")
                        .append(Html.escape(person.asJsonObject().getString("externalUserId")));
            }
            items.append("<li><strong>")
                    .append(Html.escape(meeting.getString("externalMeetingId")))
                    .append("</strong><span>")
                    .append(meeting.getBoolean("ended") ? "Ended" : "Open")
                    .append(" · ")
                    .append(Html.escape(meeting.getString("mediaRegion")))
                    .append(people.isEmpty() ? " · no attendees" : " · " + people)
                    .append("</span><span class=\"quiet\">")
                    .append(Html.escape(meeting.getString("createdAt")))
                    .append("</span></li>");
        }
        String body =
                items.isEmpty() ? "<p class=\"quiet\">No meetings yet.</p>" : "<ul class=\"list\">" + items + "</ul>";
        return ControlAnswer.html(200, Html.page("Meetings", "/meetings", body));
    }

    private ControlAnswer requests(String provider) {
        StringBuilder body = new StringBuilder("<p class=\"filter\"><a href=\"/requests\">All</a>");
        for (String name : List.of("chime", "twilio", "twilio-webhook", "smtp")) {
            body.append(" <a href=\"/requests?provider=%s\"%s>%s</a>"
                    .formatted(name, name.equals(provider) ? " aria-current=\"true\"" : "", name));
        }
        body.append("</p><div class=\"journal\">");
        List<RecordedRequest> newestFirst = new ArrayList<>(store.requests());
        Collections.reverse(newestFirst);
        newestFirst.stream()
                .filter(one -> provider.isEmpty() || one.provider().equals(provider))
                .limit(SHOWN_REQUESTS)
                .forEach(one -> body.append(request(one)));
        body.append("</div><p class=\"quiet\">The newest ")
                .append(SHOWN_REQUESTS)
                .append(" are shown. Authorization headers and join tokens are not kept.</p>");
        return ControlAnswer.html(200, Html.page("Requests", "/requests", body.toString()));
    }

    private static String request(RecordedRequest one) {
        String status = one.status() == 0 ? "no answer" : String.valueOf(one.status());
        String kind = one.status() == 0 || one.status() >= 400 ? "bad" : "good";
        return """
                <details><summary><span class="status %s">%s</span> <span>%s</span>
                <code>%s %s</code> <span class="quiet">%s</span></summary>%s
                <h3>Request</h3><pre>%s</pre><h3>Answer</h3><pre>%s</pre></details>
                """.formatted(
                        kind,
                        status,
                        Html.escape(one.provider()),
                        Html.escape(one.method()),
                        Html.escape(one.path()),
                        Html.time(one.at()),
                        one.note().isEmpty() ? "" : "<p class=\"problem\">" + Html.escape(one.note()) + "</p>",
                        Html.escape(one.requestBody()),
                        Html.escape(one.responseBody()));
    }

    private ControlAnswer addFault(Map<String, String> form) {
        faults.add(Fault.of(
                form.getOrDefault("provider", ""),
                form.get("pathRegex"),
                number(form, "status", 0),
                number(form, "times", 1),
                number(form, "delayMs", 0),
                form.get("dropConnection")));
        return ControlAnswer.seeOther("/faults");
    }

    private ControlAnswer faultsPage() {
        StringBuilder waiting = new StringBuilder();
        for (Fault fault : faults.waiting()) {
            waiting.append("<li><strong>")
                    .append(Html.escape(fault.provider()))
                    .append("</strong><span>")
                    .append(Html.escape(fault.inWords()))
                    .append(" · ")
                    .append(fault.times())
                    .append(fault.times() == 1 ? " time" : " times")
                    .append("</span><code>")
                    .append(Html.escape(fault.path().pattern()))
                    .append("</code></li>");
        }
        String list = waiting.isEmpty()
                ? "<p class=\"quiet\">No fault is waiting.</p>"
                : "<ul class=\"list\">" + waiting + "</ul><form method=\"post\" action=\"/faults/clear\">"
                        + "<button class=\"danger\">Clear all</button></form>";
        String form = """
                <h2>Add a fault</h2>
                <form method="post" action="/faults" class="fields">
                <label>Provider <select name="provider"><option>twilio</option><option>chime</option><option>smtp</option>
                </select></label>
                <label>Path (regular expression; for smtp the recipient)
                <input name="pathRegex" autocomplete="off" spellcheck="false"></label>
                <label>Status, 400 to 599 <input name="status" type="number" min="400" max="599"></label>
                <label>Delay in milliseconds <input name="delayMs" type="number" min="0" max="120000"></label>
                <label>Drop the connection <select name="dropConnection"><option value="">No</option>
                <option value="before">Before the effect</option><option value="after">After the effect</option>
                </select></label>
                <label>Times <input name="times" type="number" min="1" max="100000" value="1"></label>
                <button>Add</button></form>
                """;
        return ControlAnswer.html(200, Html.page("Faults", "/faults", list + form));
    }

    private ControlAnswer clockPage() {
        StringBuilder buttons = new StringBuilder();
        STEPS.forEach((name, by) -> buttons.append("<button name=\"by\" value=\"")
                .append(by.toMillis())
                .append("\">")
                .append(name)
                .append(" on</button> "));
        String body = """
                <p class="now">%s</p>
                <p>%s</p>
                <form method="post" action="/clock/advance" class="line">%s</form>
                <form method="post" action="/clock/reset"><button class="danger">Back to the computer's time</button></form>
                <p class="quiet">Praxis in development follows this clock: reminders become due, meetings become old.</p>
                """.formatted(
                        Html.time(clock.instant()),
                        clock.offsetMillis() == 0
                                ? "This is the computer's time."
                                : "Moved forward by " + inWords(Duration.ofMillis(clock.offsetMillis())) + ".",
                        buttons);
        return ControlAnswer.html(200, Html.page("Clock", "/clock", body));
    }

    private static Duration step(String millis) {
        return STEPS.values().stream()
                .filter(step -> String.valueOf(step.toMillis()).equals(millis))
                .findFirst()
                .orElseThrow(() -> new BadInput("The clock has no such button"));
    }

    private static String inWords(Duration duration) {
        return "%d d %d h %d min %d s"
                .formatted(
                        duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    private static int number(Map<String, String> form, String name, int otherwise) {
        String text = form.getOrDefault(name, "");
        try {
            return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new BadInput(name + " must be a whole number");
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = ControlPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
