package zhike.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

import zhike.identity.Acting;
import zhike.identity.SignedIn;

import java.util.Enumeration;
import java.util.Locale;

/**
 * The language of an answer: the first of ours that the request names, else the person's own, else
 * Chinese.
 */
@Component("localeResolver")
class ReaderLocale extends AbstractLocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") != null) {
            for (Enumeration<Locale> asked = request.getLocales(); asked.hasMoreElements(); ) {
                String language = asked.nextElement().getLanguage();
                if (language.equals("zh") || language.equals("en")) return Locale.of(language);
            }
        }
        SignedIn who = Acting.now();
        return who == null ? Locale.CHINESE : who.locale();
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is the reader's");
    }
}
