// Filebeat as Elastic builds it.
package main

import (
	"os"

	"github.com/elastic/beats/v7/filebeat/cmd"
	inputs "github.com/elastic/beats/v7/filebeat/input/default-inputs"
)

func main() {
	if cmd.Filebeat(inputs.Init, cmd.FilebeatSettings()).Execute() != nil {
		os.Exit(1)
	}
}
