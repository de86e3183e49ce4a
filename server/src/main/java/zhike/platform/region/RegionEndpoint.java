package zhike.platform.region;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.SignedInOnly;

import java.util.List;

/** Divisions for address pickers, one level at a time. */
@RestController
class RegionEndpoint {
    private final Regions regions;

    RegionEndpoint(Regions regions) {
        this.regions = regions;
    }

    @GetMapping("/api/regions")
    @SignedInOnly(because = "public knowledge")
    List<Region> below(@RequestParam(defaultValue = "") String parent) {
        return regions.below(parent);
    }
}
