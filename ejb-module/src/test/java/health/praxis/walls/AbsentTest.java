package health.praxis.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Dangerous things that the house does without, so that nothing has to be defended: each absence is a wall that the sources of
 * all delivered modules hold, and that catches a wrong line.
 */
class AbsentTest {

    private static final List<Path> MODULES = List.of(
            Path.of("../ejb-module"), Path.of("../faces-kit"), Path.of("../web-module"), Path.of("../portal-module"));
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\\n]*");

    private static final Pattern OTHER_QUERIES = Pattern.compile(
            "javax\\.naming|InitialContext|javax\\.xml\\.xpath|XPathFactory|[Mm]emcache|ldaps?://|[Ll]atex|ScriptEngine"
                    + "|createValueExpression|createMethodExpression|ProcessBuilder|getRuntime\\(\\)\\.exec");
    private static final Pattern OBJECTS_FROM_BYTES = Pattern.compile(
            "ObjectInputStream|XMLDecoder|XMLInputFactory|DocumentBuilder|SAXParser|enableDefaultTyping|Unmarshaller");
    private static final Pattern OTHER_CHANCE = Pattern.compile(
            "java\\.util\\.Random\\b|ThreadLocalRandom|SplittableRandom|Math\\.random|RandomStringUtils");
    private static final Pattern OWN_TRUST =
            Pattern.compile("TrustManager|HostnameVerifier|TrustAllStrategy|smtp\\.ssl\\.trust|checkserveridentity");
    private static final Pattern NATIVE =
            Pattern.compile("sun\\.misc\\.Unsafe|System\\.load|\\bnative\\s+\\w+\\s+\\w+\\(");

    /** A pattern is written down whole, or put together from constants. */
    private static final Pattern MADE_UP_PATTERNS = Pattern.compile("Pattern\\.compile\\((?=\\S)(?![\"A-Z])"
            + "|(?<![A-Z_])\\.(?:replaceAll|replaceFirst|split)\\((?!\\s*[\"'(/]|\\w+ ->)"
            + "|\\.matches\\(\\s*[a-z]\\w*\\.?\\w*\\)\\s*\\?\\s*regex|new RegExp\\(");

    private static final Pattern MARKUP_FROM_TEXT = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\(|escape=\"false\"");
    private static final Pattern OLD_TECHNOLOGY = Pattern.compile("<(?:object|embed|applet)\\b");
    private static final Pattern WINDOW_MESSAGES =
            Pattern.compile("(?:window|self|top|parent|globalThis)\\.(?:addEventListener\\('message'|onmessage)"
                    + "|(?:parent|top|opener|contentWindow)\\.postMessage");
    private static final Pattern MARKUP_OR_FILES_IN =
            Pattern.compile("textEditor|fileUpload|inputFile|type=\"file\"|MultipartConfig|\\.getParts?\\(");
    private static final Pattern GRAPHQL = Pattern.compile("(?i)graphql");
    private static final Pattern OTHER_ORIGINS = Pattern.compile("(?i)access-control-allow|CorsFilter");
    private static final Pattern LOOSE_EQUALITY = Pattern.compile("(?<![=!])==(?!=)|!=(?!=)");
    private static final Pattern OTHER_SERVERS = Pattern.compile(
            "HttpRequest\\.newBuilder|HttpClient\\.new|openConnection\\(|openStream\\(|new Socket\\(|NetworkHttpClient");
    private static final Pattern PASSWORD_FIELD = Pattern.compile("<p:password\\b[^>]*>");
    private static final Pattern KNOWN_TO_MANAGERS = Pattern.compile("autocomplete=\"(?:current|new)-password\"");
    private static final Pattern SEEN_OR_NOT_PASTED =
            Pattern.compile("onpaste|redisplay=\"true\"|<p:input(?:Text|Textarea)\\b[^>]*\\.password\\}");
    private static final Pattern BROWSER_STORE =
            Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie|\\bcaches\\.open");

    /** What the call remembers of devices and choices, and whether calendar keys are off. */
    private static final Set<String> KEEPS_IN_BROWSER = Set.of("memory.js", "device-memory.js", "calendar-keys.js");

    /** The clock of the development surroundings; providers' libraries ask the addresses that settings name. */
    private static final Set<String> ASKS_SERVERS =
            Set.of("DevelopmentClock.java", "SafeTwilioHttp.java", "TwilioSms.java");

    @Test
    @Tag("ASVS-1.2.5")
    @Tag("ASVS-1.2.6")
    @Tag("ASVS-1.2.7")
    @Tag("ASVS-1.2.8")
    @Tag("ASVS-1.3.8")
    @Tag("ASVS-1.3.9")
    @DisplayName(
            "SEC-1 nothing asks a directory, XPath, JNDI, LaTeX, memcache, a script engine or the operating system")
    void noOtherInterpreters() throws IOException {
        assertThat(holding(OTHER_QUERIES, ".java")).isEmpty();
        assertThat(OTHER_QUERIES.matcher("new InitialContext().lookup(name)").find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-1.5.1")
    @Tag("ASVS-1.5.2")
    @DisplayName("SEC-1 nothing makes objects from bytes that somebody sends, and nothing reads XML")
    void noDeserialisation() throws IOException {
        assertThat(holding(OBJECTS_FROM_BYTES, ".java")).isEmpty();
        assertThat(OBJECTS_FROM_BYTES.matcher("new ObjectInputStream(in)").find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-6.5.3")
    @DisplayName("SEC-1 chance comes from the secure generator alone")
    void secureChance() throws IOException {
        assertThat(holding(OTHER_CHANCE, ".java")).isEmpty();
        assertThat(OTHER_CHANCE.matcher("Math.random()").find()).isTrue();
    }

    @Test
    @Tag("ASVS-12.3.2")
    @DisplayName("SEC-1 nothing loosens how certificates of providers and mail servers are checked")
    void certificatesAreChecked() throws IOException {
        assertThat(holding(OWN_TRUST, ".java")).isEmpty();
        assertThat(OWN_TRUST.matcher("implements X509TrustManager").find()).isTrue();
    }

    @Test
    @Tag("ASVS-1.4.1")
    @DisplayName("SEC-1 no native code and no memory past Java's own checks")
    void memorySafe() throws IOException {
        assertThat(holding(NATIVE, ".java")).isEmpty();
        assertThat(NATIVE.matcher("private static native int add(int a);").find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-1.2.9")
    @DisplayName("SEC-1 no regular expression is made of what somebody typed")
    void patternsAreConstants() throws IOException {
        assertThat(holding(MADE_UP_PATTERNS, ".java")).isEmpty();
        assertThat(holding(MADE_UP_PATTERNS, ".js").stream().filter(line -> line.contains("RegExp")))
                .isEmpty();
        assertThat(MADE_UP_PATTERNS.matcher("Pattern.compile(typed)").find()).isTrue();
        assertThat(MADE_UP_PATTERNS.matcher("name.replaceAll(typed, \"\")").find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-1.3.2")
    @Tag("ASVS-3.2.2")
    @DisplayName("SEC-1 no text becomes markup or code in a page, neither on the server nor in the browser")
    void textStaysText() throws IOException {
        assertThat(holding(MARKUP_FROM_TEXT, ".js", ".xhtml")).isEmpty();
        assertThat(MARKUP_FROM_TEXT.matcher("line.innerHTML = name").find()).isTrue();
    }

    @Test
    @Tag("ASVS-3.7.1")
    @Tag("ASVS-3.5.5")
    @DisplayName("SEC-1 pages have no plug-ins, and take no messages from other windows")
    void noPluginsAndNoMessages() throws IOException {
        assertThat(holding(OLD_TECHNOLOGY, ".xhtml", ".js")).isEmpty();
        assertThat(holding(WINDOW_MESSAGES, ".js")).isEmpty();
        assertThat(OLD_TECHNOLOGY.matcher("<object data=\"x\">").find()).isTrue();
        assertThat(WINDOW_MESSAGES
                        .matcher("window.addEventListener('message', take)")
                        .find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-1.3.1")
    @Tag("ASVS-1.3.4")
    @DisplayName(
            "SEC-1 nobody hands in markup, and no file but an e-mail's attachments, SVG not among them, so none has to be cleaned")
    void noMarkupComesIn() throws IOException {
        assertThat(holding(MARKUP_OR_FILES_IN, ".xhtml", ".java").stream().map(line -> line.split(":", 2)[0]))
                .containsExactly("messages.xhtml");
        assertThat(MARKUP_OR_FILES_IN.matcher("<h:inputFile value=\"#{x}\"/>").find())
                .isTrue();
        assertThat(MARKUP_OR_FILES_IN.matcher("request.getPart(\"x\")").find()).isTrue();
    }

    @Test
    @Tag("ASVS-1.3.6")
    @DisplayName(
            "SEC-1 only the gateway and the clock of the development surroundings are asked over HTTP; nothing asks an address that somebody typed")
    void noServerIsAskedForOthers() throws IOException {
        assertThat(holding(OTHER_SERVERS, ".java").stream().map(line -> line.split(":", 2)[0]))
                .isSubsetOf(ASKS_SERVERS);
        assertThat(OTHER_SERVERS.matcher("new URL(typed).openStream()").find()).isTrue();
    }

    @Test
    @Tag("ASVS-3.4.2")
    @Tag("ASVS-4.3.1")
    @Tag("ASVS-4.3.2")
    @DisplayName("SEC-1 no page of another site may read ours, and there is no GraphQL")
    void noOtherOriginsAndNoGraphQl() throws IOException {
        assertThat(holding(OTHER_ORIGINS, ".java", ".xml", ".xhtml")).isEmpty();
        assertThat(holding(GRAPHQL, ".java", ".xml", ".js")).isEmpty();
        assertThat(OTHER_ORIGINS
                        .matcher("answer.setHeader(\"Access-Control-Allow-Origin\", \"*\")")
                        .find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-15.3.5")
    @DisplayName("SEC-1 scripts compare without changing types")
    void strictEquality() throws IOException {
        assertThat(holding(LOOSE_EQUALITY, ".js")).isEmpty();
        assertThat(LOOSE_EQUALITY.matcher("if (answer == 0) {").find()).isTrue();
        assertThat(LOOSE_EQUALITY.matcher("a === b && c !== d && e >= f").find())
                .isFalse();
    }

    @Test
    @Tag("ASVS-6.2.6")
    @Tag("ASVS-6.2.7")
    @DisplayName("SEC-1 passwords are typed into hidden fields that password managers know and that take a paste")
    void passwordFields() throws IOException {
        int fields = 0;
        for (Path page : sources(".xhtml")) {
            String text = Files.readString(page);
            assertThat(SEEN_OR_NOT_PASTED.matcher(text).find())
                    .as(page.toString())
                    .isFalse();
            Matcher field = PASSWORD_FIELD.matcher(text);
            while (field.find()) {
                fields++;
                assertThat(field.group()).as(page.toString()).containsPattern(KNOWN_TO_MANAGERS);
            }
        }
        assertThat(fields).isGreaterThan(5);
        assertThat(SEEN_OR_NOT_PASTED
                        .matcher("<p:inputText value=\"#{form.password}\"/>")
                        .find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-14.3.3")
    @DisplayName("SEC-1 browsers keep the choice of devices and of calendar keys, and nothing about anybody")
    void littleInTheBrowser() throws IOException {
        assertThat(holding(BROWSER_STORE, ".js", ".xhtml").stream().map(line -> line.split(":", 2)[0]))
                .isSubsetOf(KEEPS_IN_BROWSER);
        assertThat(BROWSER_STORE.matcher("localStorage.setItem('draft', text)").find())
                .isTrue();
    }

    @Test
    @Tag("ASVS-14.2.2")
    @DisplayName("SEC-1 no row stays in a cache of the server after its transaction")
    void noCacheOfOurOwn() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/persistence.xml")))
                .contains(
                        "\"hibernate.cache.use_second_level_cache\" value=\"false\"",
                        "\"hibernate.cache.use_query_cache\" value=\"false\"");
    }

    /** Lines of delivered sources that hold the pattern, as "file: line". Libraries of others are not ours to read. */
    private static Set<String> holding(Pattern pattern, String... endings) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : sources(endings)) {
            String name = file.getFileName().toString();
            COMMENTS.matcher(Files.readString(file))
                    .replaceAll("")
                    .lines()
                    .filter(line -> pattern.matcher(line).find())
                    .forEach(line -> found.add(name + ": " + line.strip()));
        }
        return found;
    }

    private static List<Path> sources(String... endings) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path module : MODULES) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
                files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                        .filter(file -> !file.toString().contains("/chime/amazon-chime-sdk"))
                        .forEach(sources::add);
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }
}
