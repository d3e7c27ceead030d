package kr.dure.home;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Serves scripts, styles and pictures that stand beside the class they belong to, as {@code /assets/<feature>/<file>}, under an
 * address that changes with their content.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/kr/dure/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new OnlyAssets());
    }

    /** Keeps classes, templates and statements of the same folders from being served. */
    private static final class OnlyAssets extends PathResourceResolver {

        private static final Pattern SERVED = Pattern.compile("[a-z]+/[a-z-]+\\.(css|js|svg)");

        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            return SERVED.matcher(path).matches() ? super.getResource(path, location) : null;
        }
    }
}
