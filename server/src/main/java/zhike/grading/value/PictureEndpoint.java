package zhike.grading.value;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** What customers are worth, as pictures; each begins from what the viewer may see. */
@RestController
@RequestMapping("/api/value")
class PictureEndpoint {
    private final RfmGrid rfm;
    private final Concentrations concentrations;
    private final PyramidPicture pyramid;
    private final Waterfall waterfall;
    private final Cohorts cohorts;
    private final SourcePicture sources;

    PictureEndpoint(
            RfmGrid rfm,
            Concentrations concentrations,
            PyramidPicture pyramid,
            Waterfall waterfall,
            Cohorts cohorts,
            SourcePicture sources) {
        this.rfm = rfm;
        this.concentrations = concentrations;
        this.pyramid = pyramid;
        this.waterfall = waterfall;
        this.cohorts = cohorts;
        this.sources = sources;
    }

    @GetMapping("/rfm")
    @Needs("value.read")
    RfmGrid.Picture rfm(@ParameterObject WorthAsk ask, Viewer viewer) {
        return rfm.of(viewer, ask);
    }

    @GetMapping("/pareto")
    @Needs("value.read")
    Concentrations.Pareto pareto(
            @ParameterObject WorthAsk ask,
            @RequestParam(defaultValue = "sales") String by,
            Viewer viewer) {
        return concentrations.pareto(viewer, ask, by);
    }

    @GetMapping("/lorenz")
    @Needs("value.read")
    Concentrations.Lorenz lorenz(
            @ParameterObject WorthAsk ask,
            @RequestParam(defaultValue = "sales") String by,
            Viewer viewer) {
        return concentrations.lorenz(viewer, ask, by);
    }

    @GetMapping("/pyramid")
    @Needs("value.read")
    List<PyramidPicture.Layer> pyramid(@ParameterObject WorthAsk ask, Viewer viewer) {
        return pyramid.of(viewer, ask);
    }

    @GetMapping("/waterfall")
    @Needs("value.read")
    List<Waterfall.Step> waterfall(@ParameterObject WorthAsk ask, Viewer viewer, Locale locale) {
        return waterfall.of(viewer, ask, locale);
    }

    @GetMapping("/cohorts")
    @Needs("value.read")
    Cohorts.Picture cohorts(@ParameterObject WorthAsk ask, Viewer viewer) {
        return cohorts.of(viewer, ask);
    }

    @GetMapping("/sources")
    @Needs("value.read")
    SourcePicture.Picture sources(@ParameterObject WorthAsk ask, Viewer viewer, Locale locale) {
        return sources.of(viewer, ask, locale);
    }
}
