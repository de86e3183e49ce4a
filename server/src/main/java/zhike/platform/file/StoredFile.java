package zhike.platform.file;

/** What is known of a stored file; the size in bytes, SHA-256 in hexadecimal. */
public record StoredFile(long id, String name, String mediaType, long size, String sha256) {}
