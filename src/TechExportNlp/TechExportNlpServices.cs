using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace TechExportNlp;

/// <summary>Registers the library with a container.</summary>
public static class TechExportNlpServices
{
    /// <summary>
    /// Registers <see cref="ClaimExtractor"/> and <see cref="NewsPipeline"/> as singletons, unless they are there. A registered
    /// <see cref="ISegmenter"/> or <see cref="ClaimExtractorOptions"/> is used.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How the pipeline works. Default: <see cref="NewsPipelineOptions.Default"/>.</param>
    public static IServiceCollection AddTechExportNlp(this IServiceCollection services, NewsPipelineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider =>
        {
            ClaimExtractorOptions extraction = provider.GetService<ClaimExtractorOptions>() ?? ClaimExtractorOptions.Default;
            return new ClaimExtractor(extraction with { Segmenter = extraction.Segmenter ?? provider.GetService<ISegmenter>() });
        });
        services.TryAddSingleton(provider =>
        {
            NewsPipelineOptions pipeline = options ?? NewsPipelineOptions.Default;
            return new NewsPipeline(
                pipeline with { Extractor = pipeline.Extractor ?? provider.GetRequiredService<ClaimExtractor>() },
                provider.GetService<ILogger<NewsPipeline>>());
        });
        return services;
    }
}
