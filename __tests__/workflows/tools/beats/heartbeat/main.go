// Heartbeat as Elastic builds it.
package main

import (
	"os"

	"github.com/elastic/beats/v7/heartbeat/cmd"
	_ "github.com/elastic/beats/v7/heartbeat/include"
)

func main() {
	if cmd.RootCmd.Execute() != nil {
		os.Exit(1)
	}
}
