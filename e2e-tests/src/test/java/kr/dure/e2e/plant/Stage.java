package kr.dure.e2e.plant;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.nio.file.Path;
import java.util.Set;

/** Starts everything once for all stories, and gives each test people of its own. */
final class Stage implements ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(Stage.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Set.of(Platform.class, LanguageModel.class, People.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == People.class) {
            return test.getStore(HERE)
                    .computeIfAbsent(
                            People.class,
                            _ -> new People(browser(test), platform(test)),
                            People.class);
        }
        return type == Platform.class ? platform(test) : model(test);
    }

    /** Before the people leave, so that a screenshot shows what they saw when the test failed. */
    @Override
    public void afterTestExecution(ExtensionContext test) {
        People people = test.getStore(HERE).get(People.class, People.class);
        if (people != null && test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName();
            people.photograph(SCREENSHOTS, name + "-" + test.getRequiredTestMethod().getName());
        }
    }

    private static LanguageModel model(ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        LanguageModel.class, _ -> new LanguageModel(), LanguageModel.class);
    }

    private static Platform platform(ExtensionContext test) {
        LanguageModel model = model(test);
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        Platform.class, _ -> Platform.start(model.address()), Platform.class);
    }

    private static Chromium browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
    }
}
