package health.praxis.kit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scripts, styles and signs under an address that changes with their content, so that a browser keeps them and asks for none
 * of them again: whoever reloads a page in a call waits for no file (TEL-19).
 *
 * <p>{@code /praxis/v/<version>/call/room.js} is the file {@code /praxis/call/room.js}; the version is a digest of all files
 * below {@code /praxis/}. A page of before or after a new release names another version: it gets today's file, which nobody
 * keeps under that address.
 */
public final class KitFiles implements Filter, ServletContextListener {

    private static final String FILES = "/praxis/";
    private static final String VERSIONED = FILES + "v/";

    /**
     * Version and file. As it was written, nothing decoded, and no name begins with a dot: what is forwarded has passed no
     * other filter and must not lead out of the folder.
     */
    private static final Pattern ADDRESS = Pattern.compile(VERSIONED + "(\\w+)/((?:\\w[\\w.-]*/)*\\w[\\w.-]*)");

    private static final String VERSION = KitFiles.class.getName() + ".version";

    /** A version that is never current: where the files can't be listed nothing is kept. */
    private static final String UNKNOWN = "0";

    private static final int SHOWN_BYTES = 8;

    /** Below which address an application's pages name the files, without the context path and without a slash at the end. */
    static String folder(Map<String, Object> application) {
        return VERSIONED + application.getOrDefault(VERSION, UNKNOWN);
    }

    /** Before the first page is asked for: a filter alone would begin with the first file. */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        try {
            application.setAttribute(VERSION, digest(application));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        Matcher asked = ADDRESS.matcher(
                http.getRequestURI().substring(http.getContextPath().length()));
        if (!asked.matches()) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String version = asked.group(1);
        if (!version.equals(UNKNOWN)
                && version.equals(request.getServletContext().getAttribute(VERSION))) {
            answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        request.getRequestDispatcher(FILES + asked.group(2)).forward(request, response);
    }

    private static String digest(ServletContext application) throws IOException, NoSuchAlgorithmException {
        Set<String> files = new TreeSet<>();
        collect(application, FILES, files);
        if (files.isEmpty()) {
            return UNKNOWN;
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : files) {
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            try (InputStream content = application.getResourceAsStream(file)) {
                if (content == null) {
                    return UNKNOWN;
                }
                digest.update(content.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }

    private static void collect(ServletContext application, String folder, Set<String> files) {
        Set<String> children = application.getResourcePaths(folder);
        if (children == null) {
            return;
        }
        for (String child : children) {
            if (child.endsWith("/")) {
                collect(application, child, files);
            } else {
                files.add(child);
            }
        }
    }
}
