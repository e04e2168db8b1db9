package health.praxis.container;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A browser without scripts: keeps cookies, follows no redirect by itself, sends what a person or an attacker would. */
final class PlainBrowser {

    static final String SITE = System.getenv("PRAXIS_PUBLIC_URL");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .sslContext(trusting())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Pattern FIELD = Pattern.compile("<(?:input|button|select|textarea)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String location() {
            return header("Location");
        }

        boolean asksToSignIn() {
            return status == 302 && location().contains("/sign-in?");
        }
    }

    /** The fields of a form as a browser would send them, buttons left out. */
    static final class Form extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1L;

        /** The name that the page gave the field with this id. */
        String named(String id) {
            return keySet().stream()
                    .filter(name -> name.equals(id) || name.endsWith(":" + id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no field " + id + " among " + keySet()));
        }

        Form with(String id, String value) {
            put(named(id), value);
            return this;
        }

        /** Anything, whether or not the page has such a field. */
        Form adding(String name, String value) {
            put(name, value);
            return this;
        }

        String viewState() {
            return get(VIEW_STATE);
        }

        /** As PrimeFaces sends it when this button of the form is pressed. */
        Form byAjax(String form, String button) {
            return adding("jakarta.faces.partial.ajax", "true")
                    .adding("jakarta.faces.source", form + ":" + button)
                    .adding("jakarta.faces.partial.execute", "@all")
                    .adding("jakarta.faces.partial.render", form)
                    .adding(form + ":" + button, form + ":" + button);
        }
    }

    static final String VIEW_STATE = "jakarta.faces.ViewState";

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signed in as far as the password leads. */
    static PlainBrowser after(String email, String password) throws IOException, InterruptedException {
        PlainBrowser browser = new PlainBrowser();
        browser.signIn(email, password);
        return browser;
    }

    Answer signIn(String email, String password) throws IOException, InterruptedException {
        return signIn("/sign-in", email, password);
    }

    Answer signIn(String page, String email, String password) throws IOException, InterruptedException {
        Form form = form(get(page), "signIn").with("email", email).with("password", password);
        return post(page, form.adding("signIn:enter", ""));
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    void plant(String name, String value) {
        cookies.put(name, value);
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, "", headers);
    }

    /** As a form of our own page sends it. */
    Answer post(String path, Map<String, String> fields, String... headers) throws IOException, InterruptedException {
        String[] own = headers.length == 0 ? new String[] {"Origin", SITE, "Sec-Fetch-Site", "same-origin"} : headers;
        return send("POST", path, "application/x-www-form-urlencoded", encoded(fields), own);
    }

    /** As the script of our own page sends it. */
    Answer ajax(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(
                path, fields, "Origin", SITE, "Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");
    }

    Answer send(String method, String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SITE + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        keep(answer.headers().allValues("Set-Cookie"));
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    private void keep(List<String> set) {
        for (String cookie : set) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> url(one.getKey()) + "=" + url(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The fields of the page's form with this id. */
    static Form form(Answer page, String id) {
        Matcher body = Pattern.compile("<form[^>]*id=\"" + id + "\".*?</form>", Pattern.DOTALL)
                .matcher(page.body());
        if (!body.find()) {
            throw new AssertionError("no form " + id + " in an answer " + page.status() + " to " + page.location());
        }
        Form form = new Form();
        Matcher field = FIELD.matcher(body.group());
        while (field.find()) {
            Map<String, String> attributes = attributes(field.group());
            String name = attributes.get("name");
            boolean sent = name != null && !field.group().startsWith("<button");
            boolean unticked = List.of("checkbox", "radio").contains(attributes.getOrDefault("type", ""))
                    && !field.group().contains("checked");
            if (sent && !unticked) {
                form.put(
                        name,
                        field.group().startsWith("<select")
                                ? chosen(body.group().substring(field.end()))
                                : attributes.getOrDefault("value", ""));
            }
        }
        return form;
    }

    private static String chosen(String afterSelect) {
        Matcher option = Pattern.compile("<option([^>]*)>").matcher(afterSelect.split("</select>", 2)[0]);
        String first = null;
        while (option.find()) {
            String value = attributes(option.group()).getOrDefault("value", "");
            first = first == null ? value : first;
            if (option.group(1).contains("selected")) {
                return value;
            }
        }
        return first == null ? "" : first;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            found.put(attribute.group(1), unescaped(attribute.group(2)));
        }
        return found;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAnyone()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The extended kind, because only that one also lets the host name pass. */
    private static final class TrustsAnyone extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
