package health.praxis.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks the servers on this machine. Their development certificate is self-signed, so it is accepted here, for loopback addresses only. */
final class LoopbackHttp {
    /** A status and a body; status 0 when nobody answered. */
    record Answer(int status, String body) {}

    private LoopbackHttp() {}

    static Answer get(String url, int timeoutMillis) {
        return ask("GET", url, Map.of(), timeoutMillis);
    }

    static Answer post(String url, Map<String, String> headers, int timeoutMillis) {
        return ask("POST", url, headers, timeoutMillis);
    }

    private static Answer ask(String method, String url, Map<String, String> headers, int timeoutMillis) {
        try {
            var target = URI.create(url);
            if (!InetAddress.getByName(target.getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("Not an address of this machine: " + url);
            }
            var connection = (HttpURLConnection) target.toURL().openConnection();
            if (connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(acceptingContext().getSocketFactory());
                secure.setHostnameVerifier((host, session) -> true);
            }
            connection.setRequestMethod(method);
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(timeoutMillis);
            connection.setReadTimeout(timeoutMillis);
            headers.forEach(connection::setRequestProperty);
            if (method.equals("POST")) {
                connection.setDoOutput(true);
                connection.getOutputStream().close();
            }
            int status = connection.getResponseCode();
            try (InputStream body = status >= HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getErrorStream()
                    : connection.getInputStream()) {
                return new Answer(status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketException | java.net.SocketTimeoutException | javax.net.ssl.SSLException e) {
            // Nobody there yet: the caller asks again or gives up.
            return new Answer(0, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext acceptingContext() {
        var acceptAll = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {acceptAll}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
