package zhike.customer.export;

import zhike.access.Viewer;

import java.util.Locale;

/** Who takes what out, and when (already in words). */
record ExportAbout(
        Viewer viewer,
        Locale locale,
        ExportColumns.Chosen columns,
        String company,
        String at,
        long total,
        String criteria) {}
