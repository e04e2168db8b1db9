package health.praxis.sandbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks AWS Signature Version 4 as Chime does, with one difference: the request's date may be any, because development moves
 * the clock.
 */
final class AwsSignature {

    /** Why a request is refused: the error type that AWS answers, and words. */
    record Refusal(String type, String message) {}

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Pattern AUTHORIZATION =
            Pattern.compile(ALGORITHM + " Credential=([^/,]+)/(\\d{8})/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request,"
                    + " ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    private final String accessKeyId;
    private final String secretAccessKey;
    private final String service;

    AwsSignature(String accessKeyId, String secretAccessKey, String service) {
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
        this.service = service;
    }

    /** @return why the request is refused; empty when it is signed with the right key */
    Optional<Refusal> check(ProviderCall call) {
        String authorization = call.header("authorization");
        if (authorization.isEmpty()) {
            return refusal("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Matcher parts = AUTHORIZATION.matcher(authorization);
        if (!parts.matches()) {
            return refusal("IncompleteSignatureException", "The Authorization header is not a Signature Version 4");
        }
        if (!parts.group(1).equals(accessKeyId)) {
            return refusal("UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        if (!parts.group(4).equals(service)) {
            return refusal("InvalidSignatureException", "Credential should be scoped to correct service: " + service);
        }
        List<String> signedHeaders = List.of(parts.group(5).split(";"));
        if (!signedHeaders.contains("host")) {
            return refusal("InvalidSignatureException", "The host header must be signed");
        }
        String date = call.header("x-amz-date");
        if (!date.startsWith(parts.group(2))) {
            return refusal("InvalidSignatureException", "The date of the credential scope is not that of the request");
        }
        String bodyHash = hex(sha256(call.body()));
        String claimedHash = call.header("x-amz-content-sha256");
        if (!claimedHash.isEmpty() && !claimedHash.equals(bodyHash)) {
            return refusal("InvalidSignatureException", "x-amz-content-sha256 is not the hash of the body");
        }
        String scope = parts.group(2) + "/" + parts.group(3) + "/" + service + "/aws4_request";
        String toSign = ALGORITHM + "\n" + date + "\n" + scope + "\n"
                + hex(sha256(bytes(canonical(call, signedHeaders, bodyHash))));
        byte[] key = bytes("AWS4" + secretAccessKey);
        for (String part : List.of(parts.group(2), parts.group(3), service, "aws4_request", toSign)) {
            key = hmac(key, part);
        }
        return MessageDigest.isEqual(bytes(hex(key)), bytes(parts.group(6)))
                ? Optional.empty()
                : refusal(
                        "InvalidSignatureException",
                        "The request signature we calculated does not match the signature you provided."
                                + " Check your AWS Secret Access Key and signing method.");
    }

    private static String canonical(ProviderCall call, List<String> signedHeaders, String bodyHash) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + call.header(name).strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        return call.method() + "\n" + pathEncodedAgain(call.path()) + "\n" + sortedQuery(call.query()) + "\n" + headers
                + "\n" + String.join(";", signedHeaders) + "\n" + bodyHash;
    }

    /** The path as sent is percent-encoded once more; so do all AWS services but S3. */
    private static String pathEncodedAgain(String rawPath) {
        return Arrays.stream(rawPath.split("/", -1)).map(AwsSignature::encode).collect(Collectors.joining("/"));
    }

    private static String sortedQuery(String rawQuery) {
        return Arrays.stream(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    return encode(decode(name)) + "=" + encode(decode(value));
                })
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static Optional<Refusal> refusal(String type, String message) {
        return Optional.of(new Refusal(type, message));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }
}
