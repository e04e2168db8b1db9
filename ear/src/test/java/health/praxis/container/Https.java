package health.praxis.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks the server under test over TLS as a browser would that has accepted its self-signed certificate. */
final class Https {
    private static final int PORT = 8643;
    private static final int TIMEOUT_MILLIS = 30_000;

    private Https() {}

    /** A finished handshake with these protocols, or with all that this Java offers. */
    static SSLSocket handshake(String... protocols) throws IOException {
        var socket = (SSLSocket) accepting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), PORT);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return socket;
    }

    /** The headers of the answer; the status line stands under the key {@code null}. */
    static Map<String, List<String>> headers(String method, String path) throws IOException {
        var connection = (HttpsURLConnection)
                URI.create("https://127.0.0.1:" + PORT + path).toURL().openConnection();
        connection.setSSLSocketFactory(accepting().getSocketFactory());
        connection.setHostnameVerifier((host, session) -> true);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(method);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection.getHeaderFields();
    }

    private static SSLContext accepting() {
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
